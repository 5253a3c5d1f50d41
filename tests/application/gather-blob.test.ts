import { afterEach, expect, it, vi } from 'vitest';
import { gatherBlob } from '../../application/gather-blob';

afterEach(() => vi.restoreAllMocks());

it('puts text and bytes together in order, however much it is', async () => {
  const gathered = gatherBlob();
  const long = 'ä'.repeat(2_100_000);
  for (const piece of ['a', long, new Uint8Array([98, 99]), '']) gathered.add(piece);
  const blob = await gathered.end('text/plain');
  expect(blob.type).toBe('text/plain');
  const text = await blob.text();
  expect(text).toHaveLength(long.length + 3);
  expect(text.endsWith('äbc')).toBe(true);
});

it('says so where the browser could not keep all of it', async () => {
  const gathered = gatherBlob();
  gathered.add('a');
  // As Chromium does where the disk is full.
  vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValue(new DOMException('x', 'NotReadableError'));
  await expect(gathered.end('text/plain')).rejects.toMatchObject({ code: 'file-refused' });
});
