name = Witnessmark
description = A reader for human-rights reporting: highlight, note and tag passages, kept on your own machine.
action = Open or close reader view
menu-reader = Open in reader view
menu-highlight = Highlight selection
menu-paint = Show or hide highlights on this page
menu-library = Open the library
command-highlight = Highlight the selection
