import { ExternalHyperlink, Paragraph, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import { LEFT_TO_RIGHT_MARK, runsFromRight, type CitationPart } from '../citation/citation-part';
import { CITATION_STYLES } from '../citation/citation-styles';
import { isWebAddress } from '../citation/is-web-address';
import type { DocumentId } from '../ids';
import { citationOf, sourceDetails } from './cited-quotation';
import { anyLanguage, clean, ownLanguage, paragraphOf, runOf } from './docx-runs';
import type { ExportOptions } from './export-format';
import type { Quotation } from './quotation';

/** Numbers the footnotes, and knows which source stands where in full. */
export class Footnotes {
  readonly all: Record<string, { children: Paragraph[] }> = {};
  readonly #first = new Map<DocumentId, number>();
  #count = 0;

  constructor(private readonly options: ExportOptions) {}

  /** Gives the footnote's number, from 1. */
  add(quotation: Quotation): number {
    const { document } = quotation;
    const number = ++this.#count;
    const first = this.#first.get(document.id);
    if (first === undefined) this.#first.set(document.id, number);
    const style = CITATION_STYLES[this.options.citationStyle];
    const parts =
      first === undefined
        ? citationOf(quotation, this.options)
        : style.short(document, sourceDetails(quotation, this.options), first);
    const children = parts.flatMap((part) => this.#runsOf(part));
    if (style.noteEnd !== '') children.push(new TextRun(style.noteEnd));
    this.all[String(number)] = {
      children: [new Paragraph({ ...paragraphOf(anyLanguage(this.options)), children })],
    };
    return number;
  }

  #runsOf(part: CitationPart): ParagraphChild[] {
    if ('address' in part) return [linkTo(part.address, part.shown ?? part.address)];
    const plain = runOf(part.text, ownLanguage(part.text, this.options));
    const run: IRunOptions = part.isItalic ? { ...plain, italics: true } : plain;
    return [new TextRun(run), ...(runsFromRight(part.text) ? [new TextRun(LEFT_TO_RIGHT_MARK)] : [])];
  }
}

function linkTo(address: string, shown: string): ParagraphChild {
  const run = new TextRun({ text: clean(shown), style: 'Hyperlink' });
  return isWebAddress(address)
    ? new ExternalHyperlink({ link: new URL(address).href, children: [run] })
    : run;
}
