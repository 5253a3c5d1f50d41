import { writeTextFragments } from '../anchoring/write-text-fragments';
import type { Position } from '../annotation/annotation';
import type { Capture } from '../document/capture';
import type { DocumentRecord } from '../document/document';
import { addressOf } from './source-parts';

export interface PassageLink {
  readonly address: string;
  /** Whether it leads to the words. Else it is the page's own address: nothing that an address can say leads to just these words. */
  readonly leadsToWords: boolean;
}

/**
 * The address of a passage: that of its page, and for browsers the words to show there. `position` in the text of the capture;
 * null where the words are not in it.
 */
export function linkToPassage(
  document: DocumentRecord,
  capture: Pick<Capture, 'finalUrl' | 'canonicalUrl'>,
  canonicalText: string,
  position: Position | null,
): PassageLink {
  const [directive = null] = position ? writeTextFragments(canonicalText, [position]) : [];
  return withDirective(addressOf(document, capture), directive);
}

/** The same of several passages of one text, which is looked through once. */
export function linksToPassages(
  document: DocumentRecord,
  capture: Pick<Capture, 'finalUrl' | 'canonicalUrl'>,
  canonicalText: string,
  positions: readonly Position[],
): readonly PassageLink[] {
  const address = addressOf(document, capture);
  return writeTextFragments(canonicalText, positions).map((directive) => withDirective(address, directive));
}

function withDirective(address: string, directive: string | null): PassageLink {
  const url = new URL(address);
  if (directive === null) return { address: url.href, leadsToWords: false };
  // A fragment of its own stays before the directive, without one it begins with it.
  const own = url.hash.replace(/^#/, '').split(':~:')[0] ?? '';
  url.hash = '';
  return { address: `${url.href}#${own}:~:${directive}`, leadsToWords: true };
}
