### The library

library = Library
library-title = Library – Witnessmark
menu = Menu
skip-to-list = Skip to the list
annotations = Annotations
documents = Documents
settings = Settings
untitled = Without a title
loading = Opening the library …

## Search and what narrows the list

search = Search
search-hint = Words, "a phrase", tag:torture, after:2023
search-key = /
search-clear = Clear the search
result-annotations =
    { $documents ->
        [one] { $count } in 1 document · { $ms } ms
       *[other] { $count } in { $documents } documents · { $ms } ms
    }
result-documents =
    { $count ->
        [one] 1 document · { $ms } ms
       *[other] { $count } documents · { $ms } ms
    }
narrow = Narrow the list
without-tag = Show all tags, not only { $tag }
show-tag = Show only { $tag }
show-all-documents = Show all documents, not only { $title }
publisher = Publisher
publisher-any = Any publisher
language = Language
language-any = Any language
order = Order
order-newest = By document, newest first
order-text = By document, as in the text
order-list = One list, newest first

## The lists

select-annotation = Select: { $passage }
select-document = Select all in { $title }
select-all = Select all
select-none = Select none
selected =
    { $hidden ->
        [0] { $count } selected
       *[other] { $count } selected, { $hidden } of them not shown
    }
copy-annotation = Copy: { $passage }
open-annotation = Open in the reader: { $passage }
cite-document = Copy a citation of { $title }
open-document = Open in the reader: { $title }
from-file = from a file
from-file-hint = Read from a file saved on this computer. The address is the one that the file gives, and it was not checked.
delete-annotation = Delete: { $passage }
delete-document = Delete { $title } and its annotations
export-document = Export { $title }
document-annotations =
    { $count ->
        [0] No annotations
        [one] 1 annotation
       *[other] { $count } annotations
    }
deleted =
    { $count ->
        [one] Annotation deleted.
       *[other] { $count } annotations deleted.
    }
document-deleted = Document deleted, with its annotations.
change-colours = Colour of what is selected
tags-of-selected = Tags of what is selected
take-tag = Take the tag { $tag } from { $count } of { $all }
some-of = { $count } of { $all }
changed-colour =
    { $count ->
        [0] All of them were { $name } already.
        [one] 1 annotation is { $name } now.
       *[other] { $count } annotations are { $name } now.
    }
changed-tagged =
    { $count ->
        [0] All of them had the tag { $name } already.
        [one] Tag { $name } added to 1 annotation.
       *[other] Tag { $name } added to { $count } annotations.
    }
changed-untagged =
    { $count ->
        [0] None of them had the tag { $name }.
        [one] Tag { $name } taken from 1 annotation.
       *[other] Tag { $name } taken from { $count } annotations.
    }
note-taken-back = The earlier note is the note again.

## The bin

bin = Bin
bin-sentence = What you delete stays here for { $days } days. Then it is removed for good, from the history as well.
bin-empty = The bin is empty.
bin-stays =
    { $left ->
        [0] Deleted on { $day }, removed at the next opening
        [one] Deleted on { $day }, stays 1 more day
       *[other] Deleted on { $day }, stays { $left } more days
    }
bin-select = Select: { $name }
bin-restore = Restore: { $name }
bin-delete = Delete for good: { $name }
bin-restore-chosen = Restore
bin-restore-all = Restore all
bin-delete-chosen = Delete for good
bin-delete-all = Empty the bin
bin-sure =
    { $count ->
        [one] Delete this for good? Nothing can bring it back.
       *[other] Delete these { $count } for good? Nothing can bring them back.
    }
bin-keep = Keep
bin-delete-now = Delete for good
bin-restored =
    { $documents ->
        [0] { $annotations ->
            [one] Restored: 1 annotation.
           *[other] Restored: { $annotations } annotations.
        }
        [one] Restored: 1 document and { $annotations ->
            [one] 1 annotation
           *[other] { $annotations } annotations
        }.
       *[other] Restored: { $documents } documents and { $annotations ->
            [one] 1 annotation
           *[other] { $annotations } annotations
        }.
    }
bin-deleted = Deleted for good.

## When there is nothing to list

empty-title = What you mark will stand here
empty-step-open =
    { $shortcut ->
        [none] Open a report or an article, and press the Witnessmark button.
       *[other] Open a report or an article, and press { $shortcut } or the Witnessmark button.
    }
empty-step-mark = Select the words that matter, and choose a colour. Add a note or a tag if you like.
empty-step-return = Come back here to find, compare and export all of it.
private-library = Private window: this library is apart from your own, and ends with the last private window. Export what you want to keep.
empty-restore = Do you have a backup? Restore it in the settings.
none-found = Nothing is found by this.
none-found-widen = Show everything
none-annotated = Nothing is highlighted yet.
none-annotated-hint = You have opened documents, which are kept here. Open one and select the words that matter.
none-annotated-go = Show the documents

## Export

# { $count } is a number
rows-more = Show more of the { $count } that follow

export = Export
export-some =
    { $count ->
        [0] Export
        [one] Export 1 annotation
       *[other] Export { $count } annotations
    }
export-everything = Export everything
export-close = Close export
export-format = Format
format-docx = Word
format-docx-hint = with footnotes
format-markdown = Markdown
format-markdown-hint = notes, Obsidian
format-html = Web page
format-html-hint = to print or pass on
format-xlsx = Excel
format-xlsx-hint = a row a quotation
format-csv = CSV
format-csv-hint = any spreadsheet
format-ris = Zotero, EndNote
format-ris-hint = sources, RIS
format-biblatex = LaTeX, JabRef
format-biblatex-hint = sources, BibLaTeX
format-csl-json = Citations
format-csl-json-hint = sources, CSL-JSON
format-refi-project = NVivo, MAXQDA
format-refi-project-hint = project, REFI-QDA
format-refi-codebook = Codebook
format-refi-codebook-hint = tags, REFI-QDA
format-uwazi = Uwazi
format-uwazi-hint = quotations, texts
format-hypothesis = Hypothesis
format-hypothesis-hint = a file a page, JSON
format-hypothesis-warning = Importing sends this to the server of Hypothesis. In a public group everyone can read it: choose who may see it before you import.
format-readwise = Readwise
format-readwise-hint = highlights, CSV
format-readwise-warning = Importing sends this to the server of Readwise, which keeps it.
format-anki = Anki
format-anki-hint = cards, text
format-json-ld = Web Annotation
format-json-ld-hint = W3C, JSON-LD
format-evidence = Evidence
format-evidence-hint = with hashes, BagIt
format-evidence-warning = It always says when each text was captured and each passage marked, and has the whole texts: that is what it is for.
format-backup = Backup
format-backup-hint = everything, JSON
format-group-write = To write and read
format-group-sheets = Tables
format-group-sources = Sources
format-group-analysis = Qualitative analysis
format-group-tools = Other tools
format-group-keep = To keep
# { $count } is a number
formats-all = All { $count } formats
formats-few = Fewer formats
export-copy = Copy
export-stop = Stop
export-copied = Copied.
# Before a hash, that of the list of all files in the archive
export-seal = SHA-256 of its manifest, to be time-stamped elsewhere:
export-refused = The browser did not allow it. Save the file instead.
export-stopped = Stopped. Nothing was saved.
export-group = Grouped by
export-group-document = document
export-group-tag = tag
export-group-article = article of a treaty
export-citation-style = Sources cited in
export-windows-lines = Windows line ends (MAXQDA)
export-per-document = A file for each document
template = Template
template-usual = Edit the template …
template-own = Edit your template …
template-hint = Liquid. Of a document: properties, title, subtitle, publisher, byline, published, language, address, archive, tags. Of each of its quotations: text, note, tags, colour, paragraph, link, source, id.
template-restore = Back to the usual template
# { $line } is a number
template-broken-at = The template cannot be read at line { $line }. Nothing is saved until it can.
export-texts = Texts of the documents
uwazi-names = Imported before? Uwazi’s list of it
uwazi-names-hint = What its address /api/search?includeUnpublished=true&limit=1000 gives, saved as a file, or several. Without it what is there already is doubled.
# { $count } is a number
uwazi-names-found =
    { $count ->
        [0] There is nothing in it that was imported from here. Look for “annotation_id” in it.
        [one] One entity was imported from here. It is written anew.
       *[other] { $count } entities were imported from here. They are written anew.
    }
export-include = Include
export-notes = Private notes
export-accessed = Date accessed, times of work
preview = Preview
preview-making = Making the preview …
preview-backup =
    The whole library as it is: { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    }, { $annotations ->
        [one] 1 annotation
       *[other] { $annotations } annotations
    } and { $tags ->
        [one] 1 tag
       *[other] { $tags } tags
    }, with their texts, pictures and history. Keep it where only you can read it: it is not encrypted.
save-docx = Save Word file
save-markdown = Save Markdown file
save-uwazi = Save Uwazi file
save-hypothesis = Save Hypothesis file
save-readwise = Save Readwise file
save-anki = Save Anki file
save-json-ld = Save JSON-LD file
save-xlsx = Save Excel file
save-csv = Save CSV file
save-html = Save web page
save-refi-project = Save project
save-refi-codebook = Save codebook
save-ris = Save RIS file
save-biblatex = Save BibLaTeX file
save-csl-json = Save CSL-JSON file
save-evidence = Save evidence bag
save-backup = Save backup
saving = Making the file …
saved = Saved as { $name }.

## Tags

narrow-by-tag = Narrow by tag
tags-sentence = What you rename, move or merge takes along all that stands below it, everywhere. Each of it can be undone.
tags-none = There are no tags yet. Make one here, or type one beside a highlight.
tags-none-found = No tag has this in its name.
tags-found =
    { $count ->
        [one] 1 tag
       *[other] { $count } tags
    }
tag-find = Find a tag
tag-new = New tag
tag-new-path = Name, or a path such as Torture/Custody
tag-make = Make the tag
tag-edit = Edit { $tag }
tag-show =
    { $count ->
        [0] No annotations with { $tag }
        [one] Show the annotation with { $tag }
       *[other] Show the { $count } annotations with { $tag }
    }
tag-name = Name
tag-under = Under
tag-under-none = No other tag
tag-colour-none = None
tag-description = Description
tag-save = Save
tag-cancel = Cancel
tag-taken-merge = Make them one tag
tag-merge-into = Make it one with
tag-merge-choose = Choose a tag
tag-merge = Merge
tag-delete = Delete
tag-delete-hint =
    { $tags ->
        [one] The tag goes
       *[other] { $tags } tags go
    } from { $annotations ->
        [one] 1 annotation
       *[other] { $annotations } annotations
    } and { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    }, which stay.
tag-done = { $deed ->
    [tag-create] Made the tag { $tag }.
    [tag-edit] Changed the tag { $tag }.
    [tag-rename] The tag is called { $tag } now.
    [tag-move] The tag stands at { $tag } now.
    [tag-merge] The tags are one: { $tag }.
   *[tag-delete] Deleted the tag { $tag }.
  }
tag-document = Tag the document { $title }
document-tagged = Tags of the document changed.

## Settings

colours = Colours
colours-sentence = Call the five colours as your work does. The names are used everywhere, also in files that you export.
colour-name = Your name for { $colour }
vocabulary = Ready-made tags
vocabulary-sentence = Human-rights topics, countries and regions, treaties with their articles, and UN bodies, by any of the names they go by. Your own tags come first, and nothing becomes a tag before you use it.
vocabulary-offer = Offer them while I type a tag

appearance = Appearance
theme-sample = Aa
sites = Sites
sites-sentence = On the sites that you add, the toolbar button shows how many annotations a page has as soon as it opens. Everywhere else Witnessmark works when you press its button. The browser keeps this list, where anyone who can use your browser can read it.
sites-none = No sites yet.
site-address = Add this site
site-address-hint = www.example.org
site-add = Add
site-offer = Add { $host }?
site-added = { $name } was added.
site-removed = { $name } was removed.
site-remove = Remove { $host }
painting = Highlights on the original page
painting-sentence = Highlights are shown in the reader view, where no page can see them. They can be shown on the original page as well, and then that page can detect that something is marked on it, and where. For one page: the menu of the toolbar button, “Show or hide highlights on this page”. Without asking each time:
painting-everywhere = On all these sites, and on those added later
painting-no-sites = Add a site first: only there Witnessmark hears of a page that opens.
site-unreadable = “{ $name }” is not the address of a site.
sites-all = All { $count } sites
sites-added = Granted again.
sites-refused = The browser did not grant these sites. Nothing has changed; you can ask again.
site-groups = Human-rights sites, by group
group-count = { $added } of { $count }
group-add = Add: { $name }
group-remove = Remove: { $name }
group-added = Added: { $name }
group-removed = Removed: { $name }
sites-revoked =
    { $count ->
        [one] The browser no longer grants this site, so the button shows no number there. What you marked is all in the library.
       *[other] The browser no longer grants these sites, so the button shows no number there. What you marked is all in the library.
    }
sites-ask-again = Ask again
sites-leave = Leave it so
backup = Backup and restore
backup-sentence = A backup holds the whole library in one file. It is not encrypted: keep it where only you can read it.
backup-save = Save a backup …
restore = Restore from a backup
restore-reading = Reading the backup …
restore-restoring = Restoring …
restore-where = In the file: { $record }
restore-holds =
    This backup holds { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    }, { $annotations ->
        [one] 1 annotation
       *[other] { $annotations } annotations
    } and { $tags ->
        [one] 1 tag
       *[other] { $tags } tags
    }. Restoring it:
restore-holds-of =
    This backup of { $day } holds { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    }, { $annotations ->
        [one] 1 annotation
       *[other] { $annotations } annotations
    } and { $tags ->
        [one] 1 tag
       *[other] { $tags } tags
    }. Restoring it:
restore-adds =
    adds { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    }, { $annotations ->
        [one] 1 annotation
       *[other] { $annotations } annotations
    } and { $tags ->
        [one] 1 tag
       *[other] { $tags } tags
    }
restore-changes =
    { $count ->
        [one] changes 1 annotation that was edited later in the backup than here
       *[other] changes { $count } annotations that were edited later in the backup than here
    }
restore-deletes =
    { $count ->
        [one] deletes 1 annotation that was deleted later in the backup than edited here
       *[other] deletes { $count } annotations that were deleted later in the backup than edited here
    }
restore-keeps =
    { $count ->
        [one] leaves 1 annotation as it is here
       *[other] leaves { $count } annotations as they are here
    }
restore-nothing = changes nothing: everything in it is here already
restore-bring-back =
    Also bring back what was deleted here since: { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    }, { $annotations ->
        [one] 1 annotation
       *[other] { $annotations } annotations
    }
restore-now = Restore
restore-not = Don’t restore
restore-close = Close
restore-undo = Undo the restore
restored =
    Restored: { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    }, { $annotations ->
        [one] 1 annotation
       *[other] { $annotations } annotations
    } and { $tags ->
        [one] 1 tag
       *[other] { $tags } tags
    } added{ $changed ->
        [0] { "" }
        [one] , 1 annotation changed
       *[other] , { $changed } annotations changed
    }{ $deleted ->
        [0] { "" }
        [one] , 1 deleted
       *[other] , { $deleted } deleted
    }.
shortcuts = Keyboard
shortcut-reader = Open or close the reader
shortcut-highlight-page = Highlight the selected words, on any page
shortcut-highlight = Highlight the selected words in the reader
shortcut-undo = Undo
shortcut-close = Close what is open, innermost first
shortcut-search = Search the library
shortcut-move = From one annotation to the next
shortcut-range = Select from here to there
shortcut-redo = Redo
shortcut-all = Select all
shortcut-none = not set
key-highlight = H
key-undo = Ctrl+Z
key-close = Esc
key-move = ↑ ↓
key-range = Shift + click, Shift + ↑ ↓
key-redo = Ctrl+Shift+Z
key-all = Ctrl+A
privacy = Privacy
privacy-machine = Everything that you save stays on this machine, in this browser.
privacy-requests = Nothing is sent anywhere: no account, no statistics, no fonts or scripts from elsewhere. A picture is loaded from its publisher only when you ask for it.
privacy-site = A page can notice that something opened over it. It cannot see what you mark, write or tag.
privacy-encryption = The library is not encrypted. Someone who can use your account on this machine can read it.
erase = Erase everything
erase-sentence = Takes everything that Witnessmark keeps out of this browser: texts, highlights, notes, tags, history, settings and the list of sites.
erase-begin = Erase everything …
erase-what =
    This erases { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    }, { $annotations ->
        [one] 1 annotation
       *[other] { $annotations } annotations
    } and { $tags ->
        [one] 1 tag
       *[other] { $tags } tags
    }, with what was deleted before and could still be undone. Nothing can bring them back.
erase-beyond = It cannot reach files that you exported, backups of this machine, the browser’s own history and downloads, or what a disk still holds of files that are gone. Against somebody who has the machine, only an encrypted disk helps.
erase-word = erase
erase-type = Type “{ $word }” to go on
erase-now = Erase everything now
erase-not = Keep everything
erasing = Erasing …
erased = Everything was erased.
about = About
about-version = Witnessmark { $version }, in { $browser }

## Faults

fault-expected = The library could not be opened
stale = What is shown here is as it was; it could not be read again.
damaged =
    { $count ->
        [one] One record in the library is damaged and cannot be shown in full. It was left as it is; a backup takes it along as it stands, with everything that can be read.
       *[other] { $count } records in the library are damaged and cannot be shown in full. They were left as they are; a backup takes them along as they stand, with everything that can be read.
    }
