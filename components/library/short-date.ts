import type { DocumentRecord } from '../../domain/document/document';

/** The formatter of a language, or of the interface's where the browser does not know the tag. */
function formatter(lang: string, fallback: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // English without a country is written day first, as in citations.
  const written = (tag: string): string => (tag === 'en' ? 'en-GB' : tag);
  try {
    return new Intl.DateTimeFormat(written(lang === '' ? fallback : lang), options);
  } catch (error) {
    // A page may call its language anything: `RangeError` is how `Intl` says that a tag is none.
    if (error instanceof RangeError) return new Intl.DateTimeFormat(written(fallback), options);
    throw error;
  }
}

const FIELDS: Record<string, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
};

/** When a document was published, to the precision that is known, in the document's own language; '' where it is not known. */
export function shortPublished({ published, lang }: DocumentRecord, interfaceLanguage: string): string {
  if (published === null) return '';
  const fields = FIELDS[['year', 'month', 'day'][published.date.split('-').length - 1] ?? 'day'];
  // A calendar day of the publisher's, not a moment: it has no zone to be moved by.
  return formatter(lang, interfaceLanguage, { ...fields, timeZone: 'UTC' }).format(new Date(published.date));
}

/** The day of a moment (ISO 8601, UTC) in the person's own zone. */
export function shortDay(instant: string, interfaceLanguage: string): string {
  return formatter(interfaceLanguage, 'en', FIELDS['day'] ?? {}).format(new Date(instant));
}
