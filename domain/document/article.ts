import * as v from 'valibot';
import { LanguageTag, TextDirection, WebAddress } from '../ids';

/** A publication date with what is known of it: `2015-12-11` to the day, `2015-12` to the month, or a full instant. */
export const Published = v.object({
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, in the publisher's own calendar day. */
  date: v.pipe(v.string(), v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/)),
  precision: v.picklist(['year', 'month', 'day', 'time']),
  /** What the page said, letter by letter. */
  raw: v.pipe(v.string(), v.maxLength(200)),
});
export type Published = v.InferOutput<typeof Published>;

const label = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const SuggestedTags = v.object({
  regions: v.pipe(v.array(label), v.maxLength(100)),
  topics: v.pipe(v.array(label), v.maxLength(100)),
});
export type SuggestedTags = v.InferOutput<typeof SuggestedTags>;

/** What came later than the first of these records: absent from older ones. */
export const LATER_FIELDS = {
  /** When it was last changed, where the page says so and it is not the day of publication. */
  modified: v.exactOptional(v.nullable(Published)),
  /** Numbers of the United Nations document that this is: `A/HRC/31/57`. */
  symbols: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(10))),
  /** Address of the licence that the page states. */
  licence: v.exactOptional(v.nullable(WebAddress)),
};

/** A translation that the page itself offers. */
export const Translation = v.object({
  lang: LanguageTag,
  url: WebAddress,
  label: v.pipe(v.string(), v.maxLength(100)),
});

/** A block that the page has among the text, and that was left out of it. */
export const LeftOutBlock = v.object({
  /** Where it stands in the text that has none of them, in UTF-16 code units: at its beginning, or at the end of a line. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Its own canonical text. */
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
  /** Put back by a person: then text and HTML have it. */
  isKept: v.exactOptional(v.literal(true)),
});
export type LeftOutBlock = v.InferOutput<typeof LeftOutBlock>;

/** In the order of the text: the same order and number as the marked elements in the HTML. */
export const LeftOut = v.pipe(v.array(LeftOutBlock), v.maxLength(200));

/** Where the rest of a text is, of which the page has only a part. */
export const Rest = v.object({
  /** On the next of several pages; for those who pay; or behind a control that opens it, or leads to it. */
  kind: v.picklist(['next-page', 'subscribers', 'more']),
  /** Of the page where it goes on. */
  url: v.nullable(WebAddress),
});
export type Rest = v.InferOutput<typeof Rest>;

const line = v.pipe(v.string(), v.maxLength(4_000));

/** What the page script found out about the writing on a page; everything but the ids and hashes of document and capture. */
export const Article = v.object({
  /** The address asked for, without the fragment. */
  url: WebAddress,
  canonicalUrl: v.nullable(WebAddress),
  title: line,
  subtitle: v.nullable(line),
  byline: v.nullable(line),
  publisher: v.nullable(line),
  published: v.nullable(Published),
  dateline: v.nullable(line),
  ...LATER_FIELDS,
  lang: LanguageTag,
  dir: TextDirection,
  suggestedTags: SuggestedTags,
  translations: v.pipe(v.array(Translation), v.maxLength(100)),
  /** `article` where Readability found the body, `page` for "Show anyway". */
  scope: v.picklist(['article', 'page']),
  /** DOMPurify's output. The title, subtitle and the like are not in it. */
  html: v.pipe(v.string(), v.maxLength(30_000_000)),
  /** The canonical text of `html`, by `dom/text-of`. */
  text: v.pipe(v.string(), v.maxLength(10_000_000)),
  /** Absent where there are none. */
  leftOut: v.exactOptional(LeftOut),
  /** Absent where nothing tells that the text is not whole. */
  rest: v.exactOptional(Rest),
  viewport: v.object({ width: v.number(), height: v.number() }),
});
export type Article = v.InferOutput<typeof Article>;

/** What became of reading a page. */
export type Extraction =
  | { readonly ok: true; readonly article: Article }
  | {
      readonly ok: false;
      readonly code: 'not-an-article' | 'empty-page' | 'page-too-large' | 'page-slow' | 'page-unreadable';
    };
