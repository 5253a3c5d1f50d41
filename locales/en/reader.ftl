reader-bar = Reader
close-reader = Close the reader
reader-exiled = This page does not let the reader stay over it, so its text stands here, in a tab of its own.
captured = captured { $when }
captured-from-file = captured { $when } from a file
from-file = Read from a file saved on this computer. The address is the one that the file gives, and it was not checked:
highlights-count =
    { $count ->
        [0] No highlights yet
        [one] 1 highlight
       *[other] { $count } highlights
    }
unplaced-count = { $count } unplaced
private-mark = Private window
reader-private = What you mark in a private window ends with it. Export what you want to keep.
open-list = Show the list of highlights
appearance = Text settings
export-document = Export
open-library = Library
shortcuts = Keyboard shortcuts
outline = Outline
minutes =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
also-in = Also in

selection = Selected words
selection-bar = Highlight the selected words
highlight-as = Highlight as { $colour }
with-note = Note
with-tag = Tag
copy-quotation = Copy
copy-with-source = Copy with source
copied-with-source = Copied with its source.
copy-refused = The browser refused the copy. Select the words and press Ctrl+C.

highlights = Highlights
highlights-empty = Select words in the text to highlight them. Notes and tags then stand here, beside their passage.
highlight-position = { $colour } · para. { $paragraph }
highlight-changed = The wording here has changed since you marked it.
your-passage = You marked: “{ $passage }”
note = Note
note-placeholder = Write a note
tags = Tags
change-colour = Colour
delete-highlight = Delete
close-card = Done
unplaced-title =
    { $count ->
        [one] 1 highlight is not in this text any more.
       *[other] { $count } highlights are not in this text any more.
    }
unplaced-ambiguous = These words now stand in several places, and nothing tells them apart.
unplaced-missing = The page no longer has these words.
unplaced-show = Show it in the capture it was made in
only-on-page-count = { $count } only on the page
only-on-page-title =
    { $count ->
        [one] 1 highlight is only on the page: it stands outside the article.
       *[other] { $count } highlights are only on the page: they stand outside the article.
    }
only-on-page-show = Show it on the whole page
highlight-start = Highlight, { $colour }:
highlight-end = end of highlight

highlight-saved = Highlighted.
highlight-deleted = Highlight deleted.
undo-done = Taken back.
redo-done = Done again.
nothing-to-undo = There is nothing to undo here.
nothing-to-redo = There is nothing to do again here.

appearance-theme = Theme
appearance-size = Size
appearance-measure = Width
appearance-leading = Line height
appearance-face = Typeface
face-serif = Serif
face-sans = Sans
value-pixels = { $value } px
value-characters = { $value } em
smaller = { $what }: less
larger = { $what }: more
close-sheet = Close

shortcut-highlight = Highlight the selection
shortcut-colours = Highlight in one of the five colours
shortcut-note = Highlight and write a note
shortcut-tag = Highlight and add a tag
shortcut-copy = Copy as a quotation with its source
shortcut-bar = Go to the selection bar
shortcut-next = Next and previous highlight
shortcut-undo = Undo, redo
shortcut-close = Close what is open, then the reader

image-missing = This picture was not loaded with the page.
image-load = Load from publisher
image-loading = Asks the publisher’s server for this picture.
image-failed = The picture could not be loaded.

loading = Reading the page…
arriving = The rest of the text is coming…
fault-heading = Something went wrong
fault-unexpected = Something happened that should not. Nothing that was saved is lost.
fault-copy = Copy the details
show-anyway = Show anyway
offer-web-version = Open the web page of this text
offer-source = Open the page that links this PDF
offer-frame = Open the frame in a tab
fault-in-a-frame = The text of this page stands in a frame: a page within the page, which can be read in a tab of its own.
fault-pdf-help = Publishers often have the same text as a web page. Look for it where you found this PDF.
dismiss = Dismiss
badge-sites = Count highlights on this site
