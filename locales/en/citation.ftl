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
# Heads what has none of the tags that a file is grouped by
file-untagged = Without a tag
file-contents = Contents
