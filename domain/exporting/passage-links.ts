import { linksToPassages } from '../citation/link-to-passage';
import type { AnnotationId } from '../ids';
import type { QuotedDocument } from './quotation';

/** An address for each quotation that leads a browser to just its words; none for those whose text is not to be had, or that no address can tell apart. */
export function passageLinks({
  document,
  quotations,
  texts,
}: QuotedDocument): ReadonlyMap<AnnotationId, string> {
  const links = new Map<AnnotationId, string>();
  const byCapture = Map.groupBy(quotations, ({ annotation }) => annotation.captureId);
  for (const [id, all] of byCapture) {
    const text = texts.get(id);
    const capture = all[0]?.capture;
    if (text === undefined || !capture) continue;
    const positions = all.map(({ annotation }) => annotation.position);
    for (const [index, link] of linksToPassages(document, capture, text, positions).entries()) {
      const quotation = all[index];
      if (quotation && link.leadsToWords) links.set(quotation.annotation.id, link.address);
    }
  }
  return links;
}
