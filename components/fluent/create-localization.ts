import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export type TextArguments = Readonly<Record<string, FluentVariable>>;
export type TextOf = (id: string, args?: TextArguments) => string;

export interface Localization {
  /** The text of a message, or of an attribute as `message.attribute`. */
  readonly text: TextOf;
  /** The language of these texts, as a language tag (BCP 47). */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Languages whose usual script runs from right to left; `Intl.Locale.prototype.getTextInfo` is not in Firefox. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Texts that leave for files and the clipboard, where a mark that nobody sees would be in the way. */
const FOR_FILES = /^(citation|file)-/;
/** Isolation marks around a bare number. Digits need none, and plain text is better to copy. */
const ISOLATED_NUMBER = /\u2068([\p{Nd}.,٬٫\s\u00a0\u202f]+)\u2069/gu;

/**
 * Makes the texts of one language from the sources of its `.ftl` files. What a text takes in is isolated by Unicode marks,
 * so that a title in another direction does not turn the sentence round it.
 *
 * Outside of a production build an unknown id, a missing argument or a broken file throws; in production the id is shown.
 */
export function createLocalization(language: string, resources: readonly string[]): Localization {
  const strict = !import.meta.env.PROD;
  const bundle = new FluentBundle(language);
  for (const resource of resources) {
    const errors = bundle.addResource(new FluentResource(resource));
    if (strict && errors[0]) throw errors[0];
  }

  const text: TextOf = (id, args) => {
    const [name = '', attribute] = id.split('.');
    const message = bundle.getMessage(name);
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
    if (pattern === undefined || pattern === null) {
      if (strict) throw new Error(`No text "${id}" in ${language}`);
      return id;
    }
    const errors: Error[] = [];
    const formatted = bundle.formatPattern(pattern, args ?? null, errors);
    if (strict && errors[0]) throw errors[0];
    return FOR_FILES.test(id)
      ? formatted.replace(/[\u2068\u2069]/g, '')
      : formatted.replace(ISOLATED_NUMBER, '$1');
  };

  const primary = language.split('-')[0] ?? language;
  return { text, lang: language, dir: RIGHT_TO_LEFT.has(primary) ? 'rtl' : 'ltr' };
}
