import { TextRun, type IParagraphOptions, type IRunOptions, type ParagraphChild } from 'docx';
import type { DocumentRecord } from '../document/document';
import type { TextDirection } from '../ids';
import { xmlText } from './escape-xml';
import type { ExportOptions } from './export-format';

export interface Language {
  readonly lang: string;
  readonly dir: TextDirection;
}

export const anyLanguage = ({ locale }: ExportOptions): Language => ({ lang: locale, dir: 'ltr' });

/** Of words that say nothing of their language: their first letter says which way they run. */
export function ownLanguage(text: string, options: ExportOptions): Language {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]/u.test(letter)
    ? { lang: /\p{sc=Hebrew}/u.test(letter) ? 'he' : 'ar', dir: 'rtl' }
    : anyLanguage(options);
}

export function runsIn(
  text: string,
  language: Pick<DocumentRecord, 'lang' | 'dir'>,
  after: readonly ParagraphChild[] = [],
): IParagraphOptions {
  return { ...paragraphOf(language), children: [new TextRun(runOf(text, language)), ...after] };
}

export const paragraphOf = ({ dir }: Language): IParagraphOptions =>
  dir === 'rtl' ? { bidirectional: true } : {};

export function runOf(text: string, { lang, dir }: Language): IRunOptions {
  return {
    text: clean(text),
    ...(dir === 'rtl' ? { rightToLeft: true } : {}),
    language: dir === 'rtl' ? { bidirectional: lang } : { value: lang, eastAsia: lang },
  };
}

/** What XML may have, on one line. */
export const clean = (text: string): string => xmlText(text).replaceAll('\n', ' ');
