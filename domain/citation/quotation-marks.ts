export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
}

const marks = (open: string, close: string): QuotationMarks => ({ open, close });
const ENGLISH = [marks('“', '”'), marks('‘', '’')] as const;

/** The usual pair and the one for a quotation within a quotation: CLDR's delimiters, with the language's own spacing. */
const BY_LANGUAGE: Readonly<Record<string, readonly [QuotationMarks, QuotationMarks]>> = {
  ar: [marks('«', '»'), marks('“', '”')],
  de: [marks('„', '“'), marks('‚', '‘')],
  es: [marks('«', '»'), marks('“', '”')],
  fa: [marks('«', '»'), marks('‹', '›')],
  fr: [marks('«\u00A0', '\u00A0»'), marks('“', '”')],
  it: [marks('«', '»'), marks('“', '”')],
  ja: [marks('「', '」'), marks('『', '』')],
  pl: [marks('„', '”'), marks('«', '»')],
  pt: [marks('“', '”'), marks('‘', '’')],
  ru: [marks('«', '»'), marks('„', '“')],
  uk: [marks('«', '»'), marks('„', '“')],
  zh: [marks('“', '”'), marks('‘', '’')],
  'zh-hant': [marks('「', '」'), marks('『', '』')],
};

function pairsOf(lang: string): readonly [QuotationMarks, QuotationMarks] {
  const tag = lang.toLowerCase();
  if (/^zh-(hant|tw|hk|mo)\b/.test(tag)) return BY_LANGUAGE['zh-hant'] ?? ENGLISH;
  return BY_LANGUAGE[tag.split('-')[0] ?? ''] ?? ENGLISH;
}

/**
 * Puts a text in the quotation marks of its language. What stands between them is never changed, so a text that has the
 * usual marks in it gets the inner pair outside.
 */
export function quoted(text: string, lang: string): string {
  const [usual, inner] = pairsOf(lang);
  const taken = text.includes(usual.open.trim()) || text.includes(usual.close.trim());
  const { open, close } = taken ? inner : usual;
  return open + text + close;
}
