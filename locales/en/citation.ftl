### The words inside a citation. Dates come formatted.

# "14 March 2024" of the day on which the text was captured
citation-accessed = accessed { $day }
# The same of a file that was saved from somewhere, some day
citation-read-from-file = read { $day }
# After the address that such a file gives
citation-from-file = from a saved file (address not verified)
citation-paragraph = para. { $number }

## The words of an exported file

file-several = Quotations
file-source = Source:
# Is a link from a quotation to its words in the publisher’s page
file-passage = In the text
# Heads what has none of the tags that a file is grouped by
file-untagged = Without a tag
file-contents = Contents
# Of a source that an earlier footnote gives in full
citation-note-above = note { $number } above
