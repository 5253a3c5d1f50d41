import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file as text, by their names in it. */
export function docxParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}
