/** The same library as it is published, in one file. */
declare module 'dompurify/purify.min.js' {
  export { default } from 'dompurify';
}
