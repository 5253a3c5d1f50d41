import purifier, { type Config } from 'dompurify';
import { LEFT_OUT } from '../domain/document/left-out';
import { webUrl } from '../domain/document/web-url';
import { BLOCKS } from './text-of';

const words = (list: string): string[] => list.split(' ');

/** Text structure and nothing else. */
const TAGS = words(
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ' +
    'img ins kbd li ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr',
);
const ATTRIBUTES = words(
  `${LEFT_OUT} alt colspan data-src datetime dir height href id lang rel reversed rowspan scope start target title value width`,
);
/** DOMPurify's. It is built without what others would need (`scripts/slim-purifier.ts`): to change these is to look there too. */
export const SETTINGS = {
  ALLOWED_TAGS: [...TAGS, 'body', '#text'],
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM: true,
  // A page that forbids policies would be told of the attempt to make one.
  TRUSTED_TYPES_POLICY: null,
} as const satisfies Config;
const allowed = new Set(TAGS);
/** What is looked at before DOMPurify takes all others away. */
const READ = new Set([...ATTRIBUTES, 'name', 'src']);
/** Gone with all that is in them: code, foreign content (whose parsing rules sanitisers trip over), controls, players. */
const REMOVED =
  'script,style,noscript,template,svg,math,iframe,frame,frameset,noframes,object,embed,applet,video,audio,canvas,map,input,select,' +
  'textarea,button,datalist,meter,progress,dialog,title,meta,link,base,xmp,plaintext,noembed,[data-wm-ui],' +
  // DOMPurify takes away what is in these as well: a link in one of them leads nowhere.
  'annotation-xml,desc,foreignobject,mi,mn,mo,ms,mtext,selectedcontent';
/** Ids of the text begin with this, so that none can stand for a property of a document or of ours. */
const ID_PREFIX = 'wm-';
const NUMBER = /^\d{1,5}$/;

/**
 * Foreign HTML made into text structure: no style, class, script or control. Images have no address that could be loaded, only
 * `data-src`; links lead to http and https, in a new tab, or to a note within the text (`#wm-…`).
 *
 * It is idempotent in the strict sense: the HTML of the result, parsed and sanitised again, in this or another browser, gives the
 * same HTML. So what DOMPurify gives is parsed again until that changes nothing (nested links and paragraphs take a second round).
 *
 * The fragment belongs to an inert document, and loads nothing. A part of a sanitised whole keeps the ids that the whole has: what
 * leads to them may stand in another part.
 */
export function sanitise(html: string, isPart = false): DocumentFragment {
  return sanitised(html, isPart).fragment;
}

/** The same, with the HTML of the result. */
export function sanitised(
  foreign: string,
  isPart = false,
): { readonly fragment: DocumentFragment; readonly html: string } {
  let source = foreign.toWellFormed();
  let body = pass(source, isPart);
  let html = body.innerHTML;
  for (let round = 0; round < 4 && html !== source && parse(html).innerHTML !== html; round++) {
    source = html;
    body = pass(source, isPart);
    html = body.innerHTML;
  }
  const fragment = body.ownerDocument.createDocumentFragment();
  fragment.append(...body.childNodes);
  return { fragment, html };
}

/** The HTML of what `sanitise` gave, which is what is stored. */
export function serialise(fragment: DocumentFragment): string {
  const holder = fragment.ownerDocument.createElement('div');
  holder.append(fragment.cloneNode(true));
  return holder.innerHTML;
}

/** The body of what HTML says; an empty one where it says frames. */
function parse(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return parsed.documentElement.querySelector('body') ?? parsed.createElement('body');
}

function pass(html: string, isPart: boolean): HTMLElement {
  const parsed = parse(html);
  prepare(parsed, isPart);
  const clean = purifier.sanitize(parsed, SETTINGS);
  // A cast: given a body and RETURN_DOM it gives a body, and says Node.
  const body = clean as HTMLElement;
  tidy(body);
  return body;
}

/** Before DOMPurify: what it would take away but the text needs is put in a form that it keeps. */
function prepare(body: HTMLElement, isPart: boolean): void {
  for (const element of body.querySelectorAll(REMOVED)) element.remove();
  // DOMPurify drops an element whole where a comment in it stands beside text that looks like a tag.
  const comments = body.ownerDocument.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  // A cast: by its filter the iterator gives comments only.
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode())
    (comment as Comment).remove();
  const targets = new Set<string>();
  for (const link of body.querySelectorAll('a[href^="#"]')) targets.add(fragmentOf(link));
  targets.delete('');
  for (const element of body.querySelectorAll('*')) {
    if (allowed.has(element.localName) && !element.getAttributeNames().some((name) => READ.has(name)))
      continue;
    // An element with a line of its own must stay one, or two lines would run together.
    const kept =
      !allowed.has(element.localName) && BLOCKS.has(element.localName) ? rename(element, 'div') : element;
    const id = [kept.getAttribute('id'), kept.localName === 'a' ? kept.getAttribute('name') : null].find(
      (name) => name !== null && (targets.has(unprefixed(name)) || (isPart && name.startsWith(ID_PREFIX))),
    );
    if (id) kept.setAttribute('id', ID_PREFIX + unprefixed(id));
    else kept.removeAttribute('id');
    if (kept.localName === 'a') cleanLink(kept);
    else if (kept.localName === 'img') cleanImage(kept);
    const dir = kept.getAttribute('dir');
    if (dir !== null && !/^(ltr|rtl|auto)$/.test(dir)) kept.removeAttribute('dir');
    if (!/^(abbr|dfn)$/.test(kept.localName)) kept.removeAttribute('title');
    for (const name of ['colspan', 'rowspan', 'start', 'value'])
      if (!NUMBER.test(kept.getAttribute(name) ?? '0')) kept.removeAttribute(name);
  }
}

function fragmentOf(link: Element): string {
  const fragment = (link.getAttribute('href') ?? '').slice(1);
  try {
    return unprefixed(decodeURIComponent(fragment));
  } catch {
    // A stray per cent sign: browsers then look for the fragment as it is written.
    return unprefixed(fragment);
  }
}

function unprefixed(id: string): string {
  return id.startsWith(ID_PREFIX) ? id.slice(ID_PREFIX.length) : id;
}

function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  for (const attribute of ['id', 'lang', 'dir']) {
    const value = element.getAttribute(attribute);
    if (value !== null) renamed.setAttribute(attribute, value);
  }
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

function cleanLink(link: Element): void {
  const href = link.getAttribute('href') ?? '';
  const address = webUrl(href);
  if (address) {
    link.setAttribute('href', address.href);
    link.setAttribute('rel', 'noopener noreferrer');
    link.setAttribute('target', '_blank');
    return;
  }
  link.removeAttribute('rel');
  link.removeAttribute('target');
  const fragment = href.startsWith('#') ? fragmentOf(link) : '';
  if (fragment === '') link.removeAttribute('href');
  else link.setAttribute('href', `#${encodeURIComponent(ID_PREFIX + fragment)}`);
}

function cleanImage(image: Element): void {
  const address = webUrl(image.getAttribute('data-src')) ?? webUrl(image.getAttribute('src'));
  if (address) image.setAttribute('data-src', address.href);
  else image.removeAttribute('data-src');
  for (const name of ['width', 'height'])
    if (!NUMBER.test(image.getAttribute(name) ?? '0')) image.removeAttribute(name);
}

/** After DOMPurify: wrappers that say nothing go, and pieces of text that they kept apart become one. */
function tidy(body: HTMLElement): void {
  for (const image of body.querySelectorAll('img:not([data-src])')) {
    if ((image.getAttribute('alt') ?? '').trim() === '') image.remove();
  }
  for (const wrapper of body.querySelectorAll('a, span')) {
    const says = wrapper.localName === 'a' ? ['href', 'id'] : ['id', 'lang', 'dir'];
    if (!says.some((name) => wrapper.hasAttribute(name))) wrapper.replaceWith(...wrapper.childNodes);
  }
  body.normalize();
}
