declare module '@mozilla/readability/Readability-readerable' {
  /** Whether a page looks like an article, by a quick look at its paragraphs. */
  export default function isProbablyReaderable(document: Document): boolean;
}

declare module '@mozilla/readability/Readability' {
  // Alone, without the quick look that the library's entry brings along.
  export { Readability as default } from '@mozilla/readability';
}
