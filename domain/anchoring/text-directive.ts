/**
 * What one text directive asks for: words to begin with, for a range the words to end with, and the words that stand before
 * and after, with or without white space in between (WICG scroll-to-text-fragment, `[prefix-,]textStart[,textEnd][,-suffix]`).
 */
export interface TextDirective {
  readonly start: string;
  /** Empty where `start` is the whole passage. */
  readonly end: string;
  readonly prefix: string;
  readonly suffix: string;
}
