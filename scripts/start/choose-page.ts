import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The address to open: the sample page where nothing was said, an address as it is, a saved file by way of the local
 * server. Paths are seen from where the person typed the command. Throws a sentence where it is neither.
 */
export function choosePage(
  said: string | null,
  sample: string,
  addressOf: (file: string) => string,
  folder = process.env['INIT_CWD'] ?? process.cwd(),
): string {
  if (said === null) return sample;
  if (/^https?:\/\//i.test(said)) return said;
  const file = resolve(folder, said);
  if (existsSync(file)) return addressOf(file);
  throw new Error(
    `${said} is neither an address that begins with https:// or http://, nor a file in ${folder}.`,
  );
}
