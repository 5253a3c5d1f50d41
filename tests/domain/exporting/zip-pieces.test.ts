import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { HeldEntry, zipPieces, ZIP_LIMITS, type ZipLimits } from '../../../domain/exporting/zip-pieces';

const zipped = async (contents: readonly string[], limits?: Partial<ZipLimits>) => {
  const entries = contents.map((content, index) => ({ path: `${String(index)}.txt`, content: [content] }));
  const pieces = await Array.fromAsync(zipPieces(entries, null, { ...ZIP_LIMITS, ...limits }));
  return new Blob(pieces).bytes();
};
/** Letters that do not deflate to little. */
const noise = (length: number): string =>
  Array.from({ length }, (_, index) => String.fromCharCode(33 + ((Math.sin(index) * 1e6) & 63))).join('');

const fullOf = (length: number): HeldEntry => {
  const held = new HeldEntry('held.txt');
  if (length > 0) held.add('x'.repeat(length));
  return held;
};

describe('a zip in pieces', () => {
  it('has its entries as they were given', async () => {
    const files = unzipSync(await zipped(['one', 'two'], { entries: 2 }));
    expect(Object.values(files).map((bytes) => strFromU8(bytes))).toEqual(['one', 'two']);
  });

  it('takes an entry whose content came while others were written', async () => {
    const held = new HeldEntry('held.txt');
    async function* entries() {
      for (let number = 0; number < 50; number += 1) {
        held.add(`${String(number)}: ${noise(3_000)}\n`);
        yield { path: `${String(number)}.txt`, content: ['x'] };
      }
      await Promise.resolve();
      yield held;
    }
    const files = unzipSync(await new Blob(await Array.fromAsync(zipPieces(entries(), null))).bytes());
    expect(Object.keys(files)).toHaveLength(51);
    const lines = strFromU8(files['held.txt'] ?? new Uint8Array()).split('\n');
    expect(lines).toHaveLength(51);
    expect(lines[49]).toBe(`49: ${noise(3_000)}`);
    const tooLarge = Array.fromAsync(zipPieces([fullOf(1_001)], null, { ...ZIP_LIMITS, bytes: 1_000 }));
    await expect(tooLarge).rejects.toMatchObject({ code: 'archive-too-large' });
  });

  it('may have no content in one that was held', async () => {
    const files = unzipSync(await new Blob(await Array.fromAsync(zipPieces([fullOf(0)], null))).bytes());
    expect(files['held.txt']).toHaveLength(0);
  });

  it('may have as many entries and bytes as its sixteen and thirty-two bits can say', () => {
    expect(ZIP_LIMITS).toEqual({ entries: 65_535, bytes: 4_294_967_295 });
  });

  it('is refused rather than broken beyond what its numbers can say', async () => {
    const tooLarge = { code: 'archive-too-large' };
    await expect(zipped(['one', 'two'], { entries: 1 })).rejects.toMatchObject(tooLarge);
    // Hardly anything is left of so many like letters, but how many they were has to be said.
    await expect(zipped(['x'.repeat(1_001)], { bytes: 1_000 })).rejects.toMatchObject(tooLarge);
    await expect(zipped([noise(900), noise(900)], { bytes: 1_000 })).rejects.toMatchObject(tooLarge);
    await expect(zipped(['x'.repeat(800), 'x'.repeat(800)], { bytes: 1_000 })).resolves.toBeDefined();
  });
});
