/** The words of a citation, in the language of the person who cites. */
export interface CitationLabels {
  /** `accessed 24 November 2026` */
  accessed(day: string): string;
  /** The same of a file, which says nothing of what the publisher had that day: `read 24 November 2026` */
  readFromFile(day: string): string;
  /** Follows the address that a file gives: `from a saved file (address not verified)` */
  readonly fromFile: string;
  /** `para. 2` */
  paragraph(number: number): string;
  /** Of a source that an earlier note cites in full: `note 3 above` */
  noteAbove(number: number): string;
  readonly styles: StyleLabels;
}

/** The words that styles prescribe. */
export interface StyleLabels {
  /** `Ana Sol et al.` */
  etAl(name: string): string;
  /** `Ana Sol and others` */
  andOthers(name: string): string;
  readonly archivedAt: string;
  /** `n.d.` */
  readonly noDate: string;
  /** Articles that a shortened title does not begin with, and small words that it does not end in, between spaces. */
  readonly articles: string;
  readonly smallWords: string;
  readonly apa: {
    /** `Retrieved November 24, 2026, from` */
    retrieved(day: string): string;
    document(symbol: string): string;
  };
  readonly oscola: {
    document(symbol: string): string;
    paragraph(number: number): string;
    /** `n 3` */
    note(number: number): string;
  };
  readonly bluebook: {
    document(symbol: string): string;
    paragraph(number: number): string;
    lastVisited(day: string): string;
    readonly supra: string;
    note(number: number): string;
    /** `month` from 1. */
    month(month: number): string;
  };
  readonly refworld: { readonly availableAt: string };
  readonly euaa: { readonly link: string };
}
