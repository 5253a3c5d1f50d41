import type { Article, Extraction, Published, SuggestedTags } from '../domain/document/article';
import { webUrl } from '../domain/document/web-url';
import { ownedPart } from '../domain/document/site';
import { sanitiseWithLeftOut } from '../dom/sanitise-with-left-out';
import { textOf } from '../dom/text-of';
import { numberBlocks } from './blocks';
import { copyPage, type PageCopy } from './copy-page';
import { findRest, type FindRest } from './find-rest';
import { findText } from './find-text';
import { isArticle, isEmpty } from './is-article';
import { readByline } from './metadata/byline';
import { readDateline } from './metadata/dateline';
import { readDeclared, type Declared } from './metadata/declared';
import { proseOf, readDeclaredLang, readDirection, readLang } from './metadata/language';
import { readLicence } from './metadata/licence';
import { linesAround } from './metadata/lines-around';
import { readDates } from './metadata/published';
import { readSubtitle } from './metadata/subtitle';
import { readSuggestedTags } from './metadata/suggested-tags';
import { readSymbols } from './metadata/symbols';
import { readPublisher, readTitle } from './metadata/title';
import { readTranslations } from './metadata/translations';
import { factsOf, LONGEST_TEXT, type PageFacts } from './page-source';
import { oneLine, weightOf } from './plain-text';
import { prepare, resolveLinks, restoreNotes } from './prepare';
import { publisherAt, type Publisher } from './publishers';
import { repair } from './repair';
import { byBlock, type TakenAway } from './taken-away';

export interface ExtractOptions {
  /** "Show anyway": the whole page, cleaned, with scope `page`. */
  readonly force?: boolean;
  /** The page's address where the document does not have it. */
  readonly url?: string;
}

/** `content` is what `article.html` says, in an inert document, where it was read here. */
export type Extracted = Extraction & { readonly content?: DocumentFragment };

/** In UTF-16 code units. */
const LONGEST_HTML = 30_000_000;

/**
 * Finds the writing on a page. Works on a copy and never changes the page; yields wherever it can be interrupted, so that
 * the page's thread has time for other things. Error codes: `not-an-article` (a list, a home page, an app), `empty-page`
 * (nothing to read), `page-too-large` (what is read of it; see `sizeOf` for the page itself).
 */
export function* extractInSteps(
  document: Document,
  options: ExtractOptions = {},
): Generator<undefined, Extracted> {
  const copy = copyPage(document);
  return yield* extractCopy(copy, { ...factsOf(document, options.force === true), ...options });
}

/** Finds the writing on a copy of a page (see `copyPage`), which it changes. */
export function* extractCopy(copy: PageCopy, facts: PageFacts): Generator<undefined, Extracted> {
  // A frameset, or a page that took its own body away.
  if (!copy.querySelector('html > body')) return { ok: false, code: 'empty-page' };
  const { base, viewport } = facts;
  const url = withoutFragment(facts.url);
  yield;
  const known = publisherAt(url);
  const heading = readHeading(copy, known, url, base);
  const scope = facts.force ? 'page' : 'article';
  yield;
  const taken = prepare(copy, { scope, known, title: heading.element, url, base });
  if (isEmpty(copy.body)) return { ok: false, code: 'empty-page' };
  yield;
  const body =
    scope === 'page' ? { content: copy.body, summary: null } : yield* findBody(copy, heading, url, taken);
  if (!body) return { ok: false, code: 'not-an-article' };
  const { content, summary } = body;
  const declared =
    heading.declared.linked.isArticle || /article/i.test(heading.declared.meta('og:type') ?? '');
  if (
    scope === 'article' &&
    !isArticle({
      content,
      url: heading.canonicalUrl ?? url,
      declared,
      hasDate: heading.published?.raw.startsWith('/') === false,
      hasTitle: heading.element !== null,
    })
  )
    return { ok: false, code: 'not-an-article' };

  yield;
  resolveLinks(content, url, base);
  const { fragment, html, leftOut } = sanitiseWithLeftOut(content.innerHTML);
  yield;
  const { text } = textOf(fragment);
  if (text === '') return { ok: false, code: 'empty-page' };
  if (html.length > LONGEST_HTML || text.length > LONGEST_TEXT) return { ok: false, code: 'page-too-large' };
  const { declared: _, element: _element, declaredLang, pageTitle, findRest: restOf, ...told } = heading;
  const rest = scope === 'page' ? undefined : restOf(text);
  return {
    ok: true,
    content: fragment,
    article: {
      ...told,
      url,
      title: (told.title || pageTitle || firstLine(text)).slice(0, 4_000),
      subtitle: told.subtitle ?? summary,
      dateline: scope === 'page' ? null : datelineOf(text),
      lang: readLang(declaredLang, text),
      dir: readDirection(text),
      scope,
      html,
      text,
      ...(leftOut.length > 0 ? { leftOut: [...leftOut] } : {}),
      ...(rest ? { rest } : {}),
      viewport,
    },
  };
}

interface Heading {
  readonly declared: Declared;
  /** The page's own, as it stands on its tab. */
  readonly pageTitle: string;
  readonly declaredLang: string;
  readonly canonicalUrl: string | null;
  readonly title: string;
  readonly element: Element | null;
  readonly subtitle: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly published: Published | null;
  readonly modified: Published | null;
  readonly symbols: string[];
  readonly licence: string | null;
  readonly suggestedTags: SuggestedTags;
  readonly translations: Article['translations'];
  readonly findRest: FindRest;
}

/** Everything about the writing that stands outside its text, read before preparation takes it away. */
function readHeading(page: PageCopy, known: Publisher, url: string, base: string): Heading {
  const declared = readDeclared(page);
  const { title, element } = readTitle(page, declared, known);
  const declaredLang = readDeclaredLang(page, declared, element);
  const lang = readLang(declaredLang, proseOf(page.body));
  const publisher = readPublisher(page, declared, known, title, url);
  const canonicalUrl = readCanonical(page, url, base, declared);
  const around = linesAround(page, element);
  const byline = readByline(page, declared, known, publisher, around);
  return {
    declared,
    declaredLang,
    pageTitle: oneLine(page.title),
    canonicalUrl,
    title,
    element,
    publisher,
    subtitle: readSubtitle(page, declared, known, element, title, byline),
    byline,
    ...readDates(page, declared, known, around, lang, canonicalUrl ?? url),
    symbols: readSymbols(page, declared, title, [url, canonicalUrl ?? ''], around),
    licence: readLicence(page, declared, base),
    suggestedTags: readSuggestedTags(page, declared, known),
    translations: readTranslations(page, url, base, lang),
    findRest: findRest(page, declared, url, base),
  };
}

interface Body {
  readonly content: Element;
  /** A subtitle that stood among the text. */
  readonly summary: string | null;
}

/** The body of the text, whole and without what the heading shows; null where there is none. */
function* findBody(
  copy: PageCopy,
  heading: Heading,
  url: string,
  taken: TakenAway,
): Generator<undefined, Body | null> {
  numberBlocks(copy.body);
  const apart = byBlock(copy.body, taken);
  const { body, title: titleElement } = originalOf(copy, heading.element);
  const root = copy.documentElement;
  const { lang } = root;
  // What is said there has been read; it would be looked at for text.
  root.querySelector('head')?.remove();
  const found = findText(root, body, heading.title);
  if (!found) return null;
  yield;
  restoreNotes(body);
  restoreNotes(found);
  const { title, subtitle, byline, publisher, published, declared } = heading;
  const summary = repair(found, {
    page: body,
    apart,
    titleElement,
    shown: [title, subtitle, byline, publisher, published?.raw, declared.meta('og:title')].filter(
      (line) => line !== null && line !== undefined,
    ),
    lang,
    around: { byline, own: [url, heading.canonicalUrl ?? url, declared.meta('og:url') ?? url] },
    described: subtitle === null ? declared.meta('og:description', 'description') : null,
  });
  return { content: found, summary };
}

/** Marks the title's element; no attribute of the page's own stays. */
const TITLE = 'data-wm-title';

/** The prepared page as it is before Readability changes it, within an element as it stood in, and the title's element there. */
function originalOf(
  copy: PageCopy,
  title: Element | null,
): { readonly body: Element; readonly title: Element | null } {
  title?.setAttribute(TITLE, '');
  // Casts: a clone of an element is one; the DOM's types say Node.
  const body = copy.body.cloneNode(true) as Element;
  (copy.documentElement.cloneNode() as Element).append(body);
  return { body, title: title && body.querySelector(`[${TITLE}]`) };
}

function readCanonical(page: PageCopy, url: string, base: string, declared: Declared): string | null {
  const href =
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? declared.meta('og:url') ?? '';
  const canonical = href === '' ? null : webUrl(href, base);
  if (!canonical) return null;
  const address = withoutFragment(canonical.href);
  // What is stored is looked at more closely (`believedCanonical`).
  return ownedPart(canonical.hostname) === ownedPart(URL.parse(url)?.hostname ?? '') ? address : null;
}

function withoutFragment(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  url.hash = '';
  return url.href;
}

function datelineOf(text: string): string | null {
  let looked = 0;
  for (const line of text.split('\n', 12)) {
    if (weightOf(line) < 60) continue;
    const dateline = readDateline(line);
    if (dateline !== null) return dateline;
    if (++looked === 3) return null;
  }
  return null;
}

function firstLine(text: string): string {
  return text.slice(0, text.indexOf('\n') >>> 0).slice(0, 200);
}
