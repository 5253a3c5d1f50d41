### One sentence for each code in `domain/error-code.ts`, and what a fault report says.

error-not-an-article = This page does not look like an article.
error-empty-page = There is no text on this page yet.
error-cannot-run-here = The browser lets no extension run on this page.
error-pdf = This is a PDF, which Witnessmark cannot read yet.
error-saved-file = This page is a file on your disk that does not say where it was saved from. Witnessmark keeps the address of what it reads, and a file has none that anybody else could open.
error-file-access = The browser lets no extension run on this page. If it is a file on your disk, you can allow it: on the browser’s page of extensions, choose “Details” for Witnessmark, and switch on “Allow access to file URLs”.
error-painting-on-file = Highlights are not shown on a file: it may have been changed by anybody, and could pass on what is marked. Open it in reader view, which no page can see into.
error-page-too-large = This page is too large for the reader.
error-page-slow = Reading this page takes too long: it is very large, or built in an unusual way. The page itself is as it was.
error-page-unreadable = This page could not be read: it is built in a way that Witnessmark does not understand. The page itself is as it was.
error-ticket-spent = This reader was opened by an address that is used up. Open it again with the toolbar button.
error-message-refused = Witnessmark refused a message that it did not understand. Reload the page and try again.
error-document-missing = This document is not in the library any more.
error-annotation-missing = This highlight is not there any more.
error-selection-unstable = The text changed while it was being selected. Select the passage again.
error-nothing-selected = Select the words to highlight first.
error-selection-in-frame = The selected words are in a frame of this page. Open the frame in a tab of its own and select them there.
error-selection-in-component = The selected words are in a part of this page that keeps them to itself, so they would not be found again.
error-undo-conflict = This cannot be undone, because it was changed again since.
error-database-newer = The library was written by a newer version of Witnessmark. Nothing was opened or changed; update the extension to go on.
error-database-write = This could not be saved. Check that the disk has room, and try again.
error-database-refused = The browser does not let Witnessmark open its library. Nothing was changed. Allow extensions to store data, or check the disk, and try again.
error-database-held = Another tab of Witnessmark holds the library. Close its other tabs and try again; nothing was changed.
error-extension-replaced = Witnessmark was updated while this page was open. Reload the page to go on; nothing that was saved is lost.
error-backup-unreadable = This file could not be read as a backup.
error-backup-newer = This backup was made by a newer version of Witnessmark. Update the extension, then restore it.
error-backup-invalid = This backup is damaged: something in it is not as it should be. Nothing was restored.
error-backup-clash = This backup does not fit this library: a record in it has the number of a different one here. Nothing was restored.
error-site-refused = The browser did not grant access to this site. Nothing has changed; you can ask again.
error-unexpected = Something happened that should not. What was saved is still there; what you did last may not be.

fault-title = Something went wrong that should not have
fault-sentence = What was saved is still there. If this happens again, copy the report and send it to us; it holds no text of yours.
fault-report = Report
fault-copy = Copy report
fault-reload = Reload
