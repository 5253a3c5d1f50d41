import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml } from './escape-xml';
import { zipTime } from './zip-pieces';

const CORE = 'docProps/core.xml';
const TYPES = '[Content_Types].xml';

export interface PackageProperties {
  readonly title: string;
  /** An instant; null where the file is not to say when it was made. */
  readonly made: string | null;
}

/** A package of Office Open XML (ECMA-376) that says of itself its title, when it was made if that may be said, and nothing of who made it. */
export function withProperties(
  bytes: Uint8Array,
  { title, made }: PackageProperties,
): Uint8Array<ArrayBuffer> {
  const { [TYPES]: types, ...parts } = unzipSync(bytes);
  if (!types || !parts[CORE]) throw new Error('no package of Office Open XML');
  const day = (name: string): string =>
    made === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${made}</dcterms:${name}>`;
  parts[CORE] = strToU8(
    strFromU8(parts[CORE]).replace(
      /(<cp:coreProperties[^>]*>)[^]*(<\/cp:coreProperties>)/,
      (_, begin: string, end: string) =>
        `${begin}<dc:title>${escapeXml(title)}</dc:title>${day('created')}${day('modified')}${end}`,
    ),
  );
  return zipSync({ [TYPES]: types, ...parts }, { mtime: zipTime(made) });
}
