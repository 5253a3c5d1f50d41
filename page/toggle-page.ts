import { askToSayInTab } from './ask-background';
import { openReader } from './open-reader';
import type { TakeImage } from './send-images';
import { ourWorld } from './world';

/** Opens the reader over this page; the next injection into the same page finds it open and closes it. */
export function togglePage(takeImage: TakeImage): void {
  const world = ourWorld();
  // In Chromium a PDF itself is in a frame that no extension reaches; and a path of this machine is nothing to keep.
  const isPdf = document.contentType === 'application/pdf';
  if (isPdf || (document.location.protocol === 'file:' && !world.witnessmarkSavedFrom)) {
    void askToSayInTab(isPdf ? 'pdf' : 'saved-file', document.referrer);
    return;
  }
  if (world.witnessmarkReader) {
    world.witnessmarkReader.close();
    return;
  }
  world.witnessmarkReader = openReader(document, takeImage, () => {
    world.witnessmarkReader = undefined;
    void world.witnessmarkPainting?.repaint();
  });
}
