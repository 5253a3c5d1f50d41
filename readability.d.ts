declare module '@mozilla/readability/Readability' {
  // Alone, without the quick look that the library's entry brings along.
  export { Readability as default } from '@mozilla/readability';
}
