import { plainText } from '../plain-text';
import type { Declared, LinkedData } from './declared';

/**
 * The number of a United Nations document (`A/HRC/31/57`, `CAT/C/AZE/CO/4`, `S/2023/1`, `A/HRC/31/57/Add.1`): its organ, at least
 * one part more, and a figure at the end.
 */
const SYMBOL =
  /(?<![\w.-])(?:A|S|E|ST|HRI|CAT|CCPR|CEDAW|CERD|CRC|CMW|CRPD|CED)(?:\/(?:[A-Z][A-Za-z]{0,6}\.?\d{0,3}|\d{1,4})){1,5}\/(?:[A-Z][A-Za-z]{0,4}\.)?\d{1,4}(?![\w/])|(?<!\w)[AS]\/PV\.\d{2,5}(?![\w/])/g;

/** The document's own numbers: declared, in its title or address, else by its title. Those of others that its text names are not. */
export function readSymbols(
  document: Pick<Document, 'title'>,
  declared: Pick<Declared, 'metaAll'> & { readonly linked: Pick<LinkedData, 'identifiers'> },
  title: string,
  addresses: readonly string[],
  around: readonly Element[],
): string[] {
  const sources: (() => readonly string[])[] = [
    () => [
      ...declared.linked.identifiers,
      ...['dc.identifier', 'dcterms.identifier', 'citation_technical_report_number'].flatMap((name) =>
        declared.metaAll(name),
      ),
    ],
    () => [title, document.title],
    () => addresses.map(decoded),
    () => around.filter(({ textContent }) => textContent.includes('/')).map(plainText),
  ];
  for (const source of sources) {
    const found = new Set(source().flatMap((line) => line.match(SYMBOL) ?? []));
    if (found.size > 0) return [...found].slice(0, 10);
  }
  return [];
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return '';
  }
}
