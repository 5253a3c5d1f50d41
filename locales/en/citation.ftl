### The words inside a citation. Dates come formatted.

# "14 March 2024" of the day on which the text was captured
citation-accessed = accessed { $day }
# The same of a file that was saved from somewhere, some day
citation-read-from-file = read { $day }
# After the address that such a file gives
citation-from-file = from a saved file (address not verified)
citation-paragraph = para. { $number }
# Of a source that an earlier note gives in full
citation-note-above = note { $number } above

## Words that a style of citation prescribes, in its own language

citation-et-al = { $name } et al.
citation-and-others = { $name } and others
citation-archived-at = archived at
citation-no-date = n.d.
# What a shortened title does not begin with, and what it does not end in
citation-articles = a an the
citation-small-words = a an the and or of in on at to by for from with as
citation-apa-retrieved = Retrieved { $day }, from
citation-apa-document = UN Doc. { $symbol }
citation-oscola-document = UN Doc { $symbol }
citation-oscola-paragraph = para { $number }
citation-oscola-note = n { $number }
citation-bluebook-document = U.N. Doc. { $symbol }
citation-bluebook-paragraph = ¶ { $number }
citation-bluebook-last-visited = last visited { $day }
citation-bluebook-supra = supra
citation-bluebook-note = note { $number }
citation-bluebook-month =
    { $month ->
        [1] Jan.
        [2] Feb.
        [3] Mar.
        [4] Apr.
        [5] May
        [6] June
        [7] July
        [8] Aug.
        [9] Sept.
        [10] Oct.
        [11] Nov.
       *[12] Dec.
    }
citation-refworld-available = available at:
citation-euaa-link = url

## What goes to the clipboard

copy-forms = Copy as…
copy-as-quotation = Copy quotation
copy-as-source = Copy with source
copy-as-markdown = Copy as Markdown
copy-as-link = Copy link to words
# In a style: “Copy citation: Chicago”
copy-as-citation = Copy citation: { $style }
copied-as-quotation = Copied as a quotation.
copied-with-source = Copied with its source.
copied-as-markdown = Copied as Markdown, with its source.
copied-as-link = Copied a link that leads to these words.
copied-page-address = No link can lead to just these words. Copied the page’s address.
copied-as-citation = Copied a citation: { $style }.
copy-refused-here = The browser refused the copy

## Names of styles

# Everything that is known, with commas between
style-house = Plain
style-chicago = Chicago
style-apa = APA
style-oscola = OSCOLA
style-bluebook = Bluebook
style-refworld = Refworld
style-euaa = EUAA

## The words of an exported file

file-several = Quotations
file-source = Source:
# Is a link from a quotation to its words in the publisher’s page
file-passage = In the text
# A kind of source
file-press-release = Press release
# Heads what has none of the tags that a file is grouped by
file-untagged = Without a tag
file-contents = Contents
# Heads the names of colours where they stand among tags
file-colours = Colours
## The words of an evidence bag

# Times are of ISO 8601, in UTC
file-evidence-readme =
    WHAT THIS IS

    { $documents ->
        [one] A document
       *[other] { $documents } documents
    } from the web as somebody read { $documents ->
        [one] it
       *[other] them
    } in a web browser, with { $annotations ->
        [one] one passage
       *[other] { $annotations } passages
    } that they marked. It was made at { $made } (UTC) by Witnessmark { $software }, a program that keeps such texts on the reader’s own machine.

    WHAT IS IN IT

    data/document-…/capture-…/text.txt      the text, as it was captured at one moment
    data/document-…/capture-…/text.html     the same with its headings, tables and links
    data/document-…/capture-…/picture-…     the pictures that were kept with it
    data/document-…/annotations.jsonld      the passages, each with its place in the text
    data/document-…/provenance.json         what was captured, where, when and how
    data/document-…/log.jsonl               what was done to the document and these passages since, in order
    manifest-sha256.txt                     a fingerprint (SHA-256) of each of these files

    HOW TO CHECK THAT NOTHING WAS CHANGED

    Unpack the archive and open a terminal in the folder that has manifest-sha256.txt.
    Linux:    sha256sum -c manifest-sha256.txt
    macOS:    shasum -a 256 -c manifest-sha256.txt
    Windows:  Get-FileHash FILE in PowerShell gives the fingerprint of a file, to be compared with its line.
    Every line has to end in OK. A file that was changed by a single letter is reported.

    WHAT IT DOES NOT SHOW

    { file-evidence-limit-rendered }
    { file-evidence-limit-cleaned }
    { file-evidence-limit-clock }
    { file-evidence-limit-hashes }
    { file-evidence-limit-file }
file-evidence-limit-rendered = What was captured is the page as the browser showed it, not the bytes that the server sent: scripts, a language setting or a signed-in account can have changed it.
file-evidence-limit-cleaned = The text was taken out of the page by a program: menus, advertisements and scripts are not in it. Where provenance.json names blocks that were left out, the page had more.
file-evidence-limit-clock = Times are those of the machine’s own clock. Nobody verified it.
file-evidence-limit-hashes = Fingerprints show that files are as they were when this archive was made. They do not prove who made it, nor when: for that, have the fingerprint of manifest-sha256.txt time-stamped by somebody who is trusted.
file-evidence-limit-file = Where provenance.json says that a text is from a file, it was read from a file on the machine, and its address is what that file claims.
file-evidence-damaged =
    Of what is kept of this document some is damaged and could not be put in here: { $captures ->
        [one] one capture
       *[other] { $captures } captures
    }, { $pictures ->
        [one] one picture
       *[other] { $pictures } pictures
    } and { $changes ->
        [one] one entry of the log
       *[other] { $changes } entries of the log
    }.
