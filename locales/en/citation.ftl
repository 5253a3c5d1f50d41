### The words inside a citation. Dates come formatted.

# "14 March 2024" of the day on which the text was captured
citation-accessed = accessed { $day }
citation-paragraph = para. { $number }

## The words of an exported file

file-several = Quotations
file-source = Source:
