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
export-highlight = Export this highlight
open-library = Library
shortcuts = Keyboard shortcuts
outline = Outline
minutes =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
also-in = Also in
changed-on = changed { $date }
document-symbol = Number of the United Nations document
licence = Licence
licence-of = The licence that the page states: { $address }
rest-next-page = This is one page of a longer text. It goes on here:
rest-more = The page has only the beginning of this text. Open the rest on the page, then the reader again.
rest-more-elsewhere = The page has only the beginning of this text. It goes on here:
rest-subscribers = The publisher says that not everyone may read all of this text. What stands here is what the page showed, and may not be the whole.

selection = Selected words
selection-bar = Highlight the selected words
highlight-as = Highlight as { $colour }
with-note = Note
with-tag = Tag
copy-quotation = Copy
copy-refused = The browser refused the copy. Select the words and press Ctrl+C.
copy-by-hand = Press { $key } to copy it yourself.

highlights = Highlights
highlights-filtered = { $shown } of { $count }
highlights-none = No highlight is listed.
highlight-current = Highlight { $at } of { $of }, { $where }: { $words }
highlight-place = { $colour }, para. { $paragraph }
highlight-not-here = { $colour }, not in this text
highlight-group = Highlight { $at } of { $of }, { $where }
filter = Filter
filter-clear = Show all
filter-empty = No highlight has these colours and tags.
more = More

cite-document = Copy a citation of this document
document-tags = Tags of the document
left-out =
    { $count ->
        [0] Nothing left out now
        [one] Left out: 1 block
       *[other] Left out: { $count } blocks
    }
left-out-show = Show what stands on the page among the text and was left out of it
left-out-hide = Hide what was left out
left-out-put-back = Put back
left-out-again = Leave out again
document-tags-none = Tag this document
document-tags-change = Tags of the document: add or remove
document-tags-help = They stand for the whole text. A highlight has its own, beside its passage.
document-tag-given = Tag { $tag } is on the document.
document-tag-taken = Tag { $tag } is off the document.

quick-mode = Quick mode
quick-on = Quick mode is on. Select words and press H or Enter to mark them.
quick-off = Quick mode is off.
quick-help = Words that you select are marked by one key, H or Enter, all in one colour and with one tag.
quick-begin = Start
quick-leave = Leave quick mode
quick-change = Change colour and tag
quick-mark = Mark
last-tags = Tags used last
give-last-tag = Add { $tag } (key { $key })
tag-given = Tag { $tag } is on it.
no-last-tag = No tag has this number yet.
highlight-saved-with-tags = Highlighted, with the tag { $tags }.

highlights-empty = Select words in the text to highlight them. Notes and tags then stand here, beside their passage.
highlight-position = { $colour } · para. { $paragraph }
highlight-changed = The wording here has changed since you marked it.
your-passage = You marked: “{ $passage }”
note = Note
note-placeholder = Write a note
note-taken-back = The note is as it was before.
change-colour = Colour
delete-highlight = Delete
close-card = Done
unplaced-title =
    { $count ->
        [one] 1 highlight is not in this text any more.
       *[other] { $count } highlights are not in this text any more.
    }
unplaced-ambiguous = These words, or ones like them, stand in several places, and nothing tells them apart. Which are the ones you marked?
unplaced-text-gone = The page no longer has these words.
unplaced-too-different = What stands in their place now is too different to be the same words.
unplaced-repair = Find it again: select the words
candidates = Where it may stand
candidate-paragraph = para. { $paragraph }
candidate-here = here
repair = Find a highlight again
repair-select = Select the words in the text where this highlight belongs:
repair-ready = Put the highlight on the selected words?
repair-place = Put it here
highlight-repaired = The highlight stands in the text again.
highlight-settled = The highlight stands here now.
wording-kept = The highlight stands on the new wording.
keep-wording = Take the new wording

page-changed = This page has changed since you marked it.
page-changed-mark = Page changed
differences = What has changed
differences-changed =
    { $count ->
        [one] The words around 1 highlight are not as they were.
       *[other] The words around { $count } highlights are not as they were.
    }
differences-same =
    { $count ->
        [one] 1 highlight stands as you marked it.
       *[other] { $count } highlights stand as you marked them.
    }
differences-since = since { $when }
differences-gone = These words are not placed in the page as it is now.
differences-open = Show in the text

whole-words = Whole words
split-highlight = Split here
merge-highlights = Merge { $count } highlights
highlight-split = Split in two.
highlights-merged = Merged into one.
highlight-stretched = Highlight changed.
stretched-start = begins: { $words }
stretched-end = ends: { $words }
handles = Ends of the highlight
handle-start = Start of the highlight
handle-end = End of the highlight
cancel = Cancel
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

# What keys do, with words selected and without; `key-` and a deed of `domain/reading/key-table.ts`.
key-next = Next highlight
key-previous = Previous highlight
key-open = Open it
key-highlight = Highlight the selection
key-colour = Highlight, or change the colour
key-note = Write a note
key-tag = Add a tag
key-last-tag = Add one of the tags used last
key-copy = Copy the selection or the highlight
key-delete = Delete the highlight
key-stretch-end = Move the end of the highlight by a word
key-stretch-start = Move its start by a word
key-quick = Quick mode: one colour, one tag
key-document-tags = Tag the whole document
key-bar = Go to the selection bar
key-undo = Undo
key-redo = Redo
key-shortcuts = Show these keys
key-close = Close what is open, then the reader
keys-single = Letters, digits and signs work alone
keys-hint = Press a letter here to change it.
keys-reset = Reset the letters
keys-reset-done = All letters are as they were at first.
key-change = { $deed }: { $key }. Change the key
key-listening = Press the new letter for “{ $deed }”, or Esc.
key-not-a-letter = Only a letter from A to Z can be used.
key-taken = { $key } is the key for “{ $deed }”. Press another one.
key-changed = { $key } is the key for “{ $deed }” now.

image-missing = This picture was not loaded with the page.
image-load = Load from publisher
image-loading = Asks the publisher’s server for this picture.
image-failed = The picture could not be loaded.

loading = Reading the page…
arriving = The rest of the text is coming…
fault-heading = Something went wrong
fault-unexpected = Something happened that should not. Nothing that was saved is lost.
show-anyway = Show anyway
offer-web-version = Open the web page of this text
offer-source = Open the page that links this PDF
offer-frame = Open the frame in a tab
fault-in-a-frame = The text of this page stands in a frame: a page within the page, which can be read in a tab of its own.
fault-pdf-help = Publishers often have the same text as a web page. Look for it where you found this PDF.
dismiss = Dismiss
badge-sites = Count highlights on this site
