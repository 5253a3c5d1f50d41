declare module '@mozilla/readability/Readability-readerable' {
  /** Whether a page looks like an article, by a quick look at its paragraphs. */
  export default function isProbablyReaderable(document: Document): boolean;
}
