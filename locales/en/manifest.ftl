name = Witnessmark
description = A reader for human-rights reporting: highlight, note and tag passages, kept on your own machine.
action = Open or close reader view
menu-reader = Open in reader view
menu-library = Open the library
