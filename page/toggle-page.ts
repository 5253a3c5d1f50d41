import { openReader, type OpenReader } from './open-reader';
import type { TakeImage } from './send-images';

/** Lives in the content scripts' own world, which the page's scripts cannot see. */
interface World {
  witnessmarkReader?: OpenReader | undefined;
}

/** Opens the reader over this page; the next injection into the same page finds it open and closes it. */
export function togglePage(takeImage: TakeImage): void {
  const world = globalThis as World;
  if (world.witnessmarkReader) {
    world.witnessmarkReader.close();
    return;
  }
  world.witnessmarkReader = openReader(document, takeImage, () => {
    world.witnessmarkReader = undefined;
  });
}
