import { webUrl } from '../domain/document/web-url';
import type { PageCopy } from './copy-page';

const LAZY = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-original-src',
  'data-hi-res-src',
  'data-full-src',
  'data-orig-file',
  'data-url',
  'data-image',
  'data-srcset',
  'data-lazy-srcset',
  'srcset',
];
const PLACEHOLDER =
  /^(data:|about:|blob:)|(blank|spacer|placeholder|loading|transparent|pixel|1x1|lazy)[^/]*\.(gif|png|svg|jpe?g|webp)/i;

/**
 * Gives each image its real address, absolute, in `src` and `data-src`: pages that load images late keep it elsewhere, in an
 * attribute, a `noscript` or a `source`. The document has to be one that is not shown, so nothing is loaded.
 */
export function resolveImages(document: PageCopy, base: string): void {
  for (const noscript of document.querySelectorAll('noscript')) unpack(noscript);
  for (const image of document.querySelectorAll('img')) {
    const address = addressOf(image, base);
    const tiny = (name: string): boolean => /^[0-2](px)?$/.test(image.getAttribute(name) ?? '');
    if (tiny('width') || tiny('height')) {
      image.remove();
      continue;
    }
    for (const name of [...LAZY, 'src', 'sizes', 'class', 'style', 'loading']) image.removeAttribute(name);
    if (address === null) continue;
    image.setAttribute('src', address);
    image.setAttribute('data-src', address);
  }
  for (const picture of document.querySelectorAll('picture')) {
    const image = picture.querySelector('img');
    if (image) picture.replaceWith(image);
  }
}

/** Puts the image of a `noscript` in the place of the empty one that scripts were to fill. */
function unpack(noscript: Element): void {
  let found = noscript.querySelector('img');
  if (!found && noscript.textContent.includes('<img')) {
    // With scripts on, a page's parser leaves the content of `noscript` as text.
    found = new DOMParser().parseFromString(noscript.textContent, 'text/html').querySelector('img');
  }
  if (!found) return;
  const before = noscript.previousElementSibling;
  const waiting = before?.matches('img') ? before : before?.querySelector('img');
  const sole = before && before.textContent.trim() === '';
  if (
    waiting &&
    sole &&
    (PLACEHOLDER.test(waiting.getAttribute('src') ?? 'data:') || waiting.matches('[class*="lazy"]'))
  )
    waiting.replaceWith(found);
  else if (!waiting) noscript.replaceWith(found);
}

/** The absolute address of an image, lazy or not; null where it has none. */
export function addressOf(image: Element, base: string): string | null {
  const source = image.getAttribute('src') ?? '';
  if (source !== '' && !PLACEHOLDER.test(source)) return webUrl(source, base)?.href ?? null;
  const elements = [image, ...(image.closest('picture')?.querySelectorAll('source') ?? [])];
  for (const element of elements) {
    for (const name of LAZY) {
      const value = element.getAttribute(name)?.trim() ?? '';
      const address = name.endsWith('srcset') ? largest(value) : value;
      if (address !== '' && !address.startsWith('data:') && !address.startsWith('{'))
        return webUrl(address, base)?.href ?? null;
    }
  }
  return null;
}

/** The address with the largest width or density of a `srcset` (HTML, section "Srcset attributes"). */
function largest(srcset: string): string {
  let best = '';
  let size = -1;
  for (const [, address = '', width = '1'] of srcset.matchAll(/(\S*[^,\s])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)) {
    if (Number(width) > size) {
      best = address;
      size = Number(width);
    }
  }
  return best;
}
