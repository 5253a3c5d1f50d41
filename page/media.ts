import { webUrl } from '../domain/document/web-url';
import { oneLine } from './plain-text';

/** Whose frames show a recording; any other frame is the page's own, or an advertisement. */
const PLAYERS =
  /(^|\.)(youtube(-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|soundcloud\.com|archive\.org|rutube\.ru|vk\.com|bilibili\.com|youku\.com|nicovideo\.jp|spotify\.com|podbean\.com|acast\.com|arte\.tv)$/;

/** Puts a link in the place of each recording: it is shown by its publisher alone, when it is asked for. */
export function linkMedia(body: Element, base: string): void {
  for (const media of body.querySelectorAll('video, audio, iframe')) {
    const source =
      media.getAttribute('src') ??
      media.getAttribute('data-src') ??
      media.querySelector('source')?.getAttribute('src') ??
      '';
    const target = source === '' ? null : webUrl(source, base);
    if (!target) continue;
    if (media.localName === 'iframe' && !PLAYERS.test(target.hostname)) continue;
    const link = body.ownerDocument.createElement('a');
    link.setAttribute('href', target.href);
    const said = oneLine(media.getAttribute('title') ?? media.getAttribute('aria-label') ?? '');
    link.textContent = `▶ ${said === '' ? target.hostname + target.pathname : said}`;
    if (media.closest('p, figure')) media.replaceWith(link);
    else {
      const line = body.ownerDocument.createElement('p');
      line.append(link);
      media.replaceWith(line);
    }
  }
}
