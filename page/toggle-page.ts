import { askToSayInTab } from './ask-background';
import type { ExtractElsewhere } from './extract-anywhere';
import { openReader } from './open-reader';
import type { TakeImage } from './send-images';
import { ourWorld, savedFrom } from './world';

/** Opens the reader over this page; the next injection into the same page finds it open and closes it. */
export function togglePage(takeImage: TakeImage, extractElsewhere?: ExtractElsewhere): void {
  // In Chromium a PDF itself is in a frame that no extension reaches; and a path of this machine is nothing to keep.
  const isPdf = document.contentType === 'application/pdf';
  if (isPdf || savedFrom() === '') {
    void askToSayInTab(isPdf ? 'pdf' : 'saved-file', document.referrer);
    return;
  }
  const world = ourWorld();
  if (world.reader) {
    world.reader.close();
    return;
  }
  world.reader = openReader(document, { takeImage, extractElsewhere }, (opensAgain) => {
    world.reader = undefined;
    if (opensAgain) togglePage(takeImage, extractElsewhere);
    else void world.painting?.repaint();
  });
}
