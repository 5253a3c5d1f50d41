import { ExternalHyperlink, Paragraph, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import { LEFT_TO_RIGHT_MARK, runsFromRight, type CitationPart } from '../citation/citation-part';
import { CITATION_STYLES } from '../citation/citation-styles';
import type { DocumentId } from '../ids';
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
  add({ document, capture, paragraph }: Quotation): number {
    const { locale, labels, times, citationStyle } = this.options;
    const number = ++this.#count;
    const first = this.#first.get(document.id);
    if (first === undefined) this.#first.set(document.id, number);
    const style = CITATION_STYLES[citationStyle];
    const accessedAt = times ? (capture?.capturedAt ?? null) : null;
    const details = { capture, paragraph, accessedAt, locale, labels };
    const parts = first === undefined ? style.full(document, details) : style.short(document, details, first);
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
  return /^https?:$/.test(URL.parse(address)?.protocol ?? '')
    ? new ExternalHyperlink({ link: new URL(address).href, children: [run] })
    : run;
}
