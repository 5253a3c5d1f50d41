import { openReader } from './open-reader';
import type { TakeImage } from './send-images';
import { ourWorld } from './world';

/** Opens the reader over this page; the next injection into the same page finds it open and closes it. */
export function togglePage(takeImage: TakeImage): void {
  const world = ourWorld();
  if (world.witnessmarkReader) {
    world.witnessmarkReader.close();
    return;
  }
  world.witnessmarkReader = openReader(document, takeImage, () => {
    world.witnessmarkReader = undefined;
    void world.witnessmarkPainting?.repaint();
  });
}
