import { strFromU8, unzipSync } from 'fflate';

/** What an archive holds, as text, by the names in it. */
export function zipParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}
