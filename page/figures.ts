import { namesOf, oneLine, plainText } from './plain-text';
import type { Publisher } from './publishers';
import type { PageCopy } from './copy-page';

const CAPTION =
  /\b(caption|captions|description|legend|bildunterschrift|image text|figure text|post image info)\b/;
const CREDIT =
  /\b(credit|credits|copyright|photographer|photo by|source|rights|attribution|bildnachweis|bildrechte)\b/;
/** How a credit begins where it is a part of the caption's text. */
const CREDIT_TEXT =
  /(?:^|[\s(\[|])((?:©|\(c\) ?(?=\p{L}|\d)|copyright\b|(?:photo(?:graph)?|image|picture|credit|foto|bild|crédit|source)(?: (?:by|courtesy of|de|von|credit))?\s?[:©/]|(?:صورة|الصورة|تصوير|写真|提供|图片来源|图\/|фото)\s?[:：/]).{2,200})$/iu;
const EXPAND = /expand|enlarge|zoom|lightbox|fullscreen|full screen|view larger/;

/**
 * Gives every picture with words to it one shape, before anything else looks at their classes:
 * `<figure><img><figcaption>caption <small>credit</small></figcaption></figure>`.
 */
export function normaliseFigures(document: PageCopy, known: Publisher): void {
  for (const orphan of document.querySelectorAll(':not(figure) > figcaption')) {
    const before = orphan.previousElementSibling;
    if (before?.matches('figure:not(:has(figcaption))')) before.append(orphan);
  }
  for (const figure of document.querySelectorAll('figure')) {
    if (figure.querySelector('figure, table, pre, blockquote')) continue;
    if (figure.querySelector('img')) rebuild(figure, known);
  }
  for (const image of document.querySelectorAll('img')) {
    if (image.closest('figure, a[href] h2, a[href] h3')) continue;
    const frame = captioned(image, known);
    if (frame) rebuild(frame, known);
  }
}

/** The smallest element around an image whose whole text is a caption or credit. */
function captioned(image: Element, known: Publisher): Element | null {
  let frame = image.parentElement;
  for (
    let level = 0;
    frame && level < 4 && !/^(body|main|article|td|li)$/.test(frame.localName);
    level++, frame = frame.parentElement
  ) {
    if (frame.querySelector('h1, h2, h3, figure, ul')) return null;
    const all = oneLine(frame.textContent).length;
    if (all === 0) continue;
    if (all > 700) return null;
    const parts = topmost(
      [...frame.querySelectorAll('*')].filter((element) => {
        const names = namesOf(element);
        return isCaption(element, known, names) || isCredit(element, known, names);
      }),
    );
    const held = parts.reduce((sum, part) => sum + oneLine(part.textContent).length, 0);
    return held >= all * 0.9 ? frame : null;
  }
  return null;
}

function rebuild(frame: Element, known: Publisher): void {
  const document = frame.ownerDocument;
  const images = [...frame.querySelectorAll('img')].filter(
    (image) => image.hasAttribute('data-src') || image.alt !== '',
  );
  for (const element of frame.querySelectorAll(
    'script, style, noscript, button, svg, iframe, .visually-hidden, .sr-only, .screen-reader-text, .element-invisible',
  ))
    element.remove();
  for (const link of frame.querySelectorAll('a')) {
    // "Click to expand": a link to the picture itself, whatever its language.
    const own =
      EXPAND.test(namesOf(link)) ||
      /\.(jpe?g|png|gif|webp|avif)(\?|$)/i.test(link.getAttribute('href') ?? '') ||
      (link.getAttribute('href') ?? '#').startsWith('#');
    if (own && !link.querySelector('img') && !link.closest('figcaption')) link.remove();
  }
  const credit = takeCredit(frame, known);
  const caption = document.createElement('figcaption');
  const marked = topmost([...frame.querySelectorAll('*')].filter((element) => isCaption(element, known)));
  if (marked.length > 0) for (const part of marked) caption.append(...part.childNodes, ' ');
  else if (oneLine(frame.textContent).length <= 700) caption.append(oneLine(frame.textContent));
  for (const image of caption.querySelectorAll('img')) image.remove();
  for (const element of caption.querySelectorAll('*'))
    for (const name of ['class', 'id', 'style', 'aria-hidden', 'hidden']) element.removeAttribute(name);
  const said = credit === '' ? cutCredit(caption) : credit;
  if (said !== '') {
    const small = document.createElement('small');
    small.textContent = said;
    caption.append(' ', small);
  }
  const figure = document.createElement('figure');
  caption.normalize();
  for (const [end, trimmed] of [
    [caption.firstChild, 'trimStart'],
    [caption.lastChild, 'trimEnd'],
  ] as const) {
    if (end?.nodeType === 3) end.nodeValue = (end.nodeValue ?? '')[trimmed]();
  }
  figure.append(...images);
  if (oneLine(caption.textContent) !== '') figure.append(caption);
  if (figure.hasChildNodes()) frame.replaceWith(figure);
  else frame.remove();
}

function isCaption(element: Element, known: Publisher, names = namesOf(element)): boolean {
  return element.localName === 'figcaption' || CAPTION.test(names) || matches(element, known.caption);
}

function isCredit(element: Element, known: Publisher, names = namesOf(element)): boolean {
  return (
    CREDIT.test(names) || matches(element, known.credit) || element.matches('[itemprop="copyrightHolder"]')
  );
}

function matches(element: Element, selector: string | undefined): boolean {
  return selector !== undefined && element.matches(selector);
}

function topmost(elements: readonly Element[]): Element[] {
  return elements.filter(
    (element) => !elements.some((other) => other !== element && other.contains(element)),
  );
}

function takeCredit(frame: Element, known: Publisher): string {
  const whole = oneLine(frame.textContent);
  const parts = topmost(
    [...frame.querySelectorAll('*')].filter(
      (element) => isCredit(element, known) && !element.querySelector('img'),
    ),
  );
  const texts = new Set<string>();
  for (const part of parts) {
    const text = plainText(part);
    // A wrapper named after the credit that holds the caption as well is no credit.
    if (text === whole && CREDIT_TEXT.test(text) && !/^[©(]/.test(text)) continue;
    if (text !== '') texts.add(text);
    part.remove();
  }
  return [...texts].join(' ');
}

/** Takes the credit off the end of a caption that is one piece of text. */
function cutCredit(caption: Element): string {
  const last =
    caption.lastChild?.nodeType === 3 && caption.lastChild.nodeValue?.trim() === ''
      ? caption.lastChild.previousSibling
      : caption.lastChild;
  if (last?.nodeType !== 3) return '';
  const text = oneLine(last.nodeValue ?? '');
  const found = CREDIT_TEXT.exec(text);
  const credit = found?.[1];
  if (!found || credit === undefined) return '';
  const rest = text.slice(0, text.length - credit.length).trim();
  const opened = /[([|]$/.test(rest);
  last.nodeValue = opened ? rest.slice(0, -1).trim() : rest;
  return opened ? credit.replace(/[)\]]$/, '') : credit;
}
