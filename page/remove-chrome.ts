import { takeAway, type TakenAway } from './taken-away';
import { linkDensity, namesOf, oneLine, weightOf } from './plain-text';
import type { PageCopy } from './copy-page';

interface Rule {
  /** Over class names and id as `namesOf` gives them. */
  readonly named: RegExp;
  /** Not removed when it says more than this (see `weightOf`), or links make up less than this share of it. */
  readonly atMost: number;
  readonly links?: number;
}

const RULES: readonly Rule[] = [
  {
    named: /\b(share|shares|sharing|sharebar|sharethis|social|addtoany|addthis|sharedaddy|jp relatedposts)\b/,
    atMost: 400,
  },
  {
    named:
      /\b(donate|donation|donations|spenden|newsletter|subscribe|subscription|signup|mailing list|cookie|cookies|consent|gdpr|data protection|third party services|adsbygoogle|advert|advertisement|ad slot|werbung)\b/,
    atMost: 1200,
  },
  {
    named:
      /\b(related|recommended|recommendations|more reading|most viewed|most read|most popular|trending|popular posts|you may|more stories|media block|teaser list|also read)\b/,
    atMost: 20_000,
    links: 0.25,
  },
  {
    named:
      /\b(breadcrumb|breadcrumbs|pagination|pager|tag list|tags list|tag block|post tags|entry tags|topics container|language switcher|lang switcher|languages)\b/,
    atMost: 1500,
    links: 0.3,
  },
  {
    named: /\b(tooltip|popover|rollover|hover ?card)\b.*\b(text|content|block|body|inner|card)\b/,
    atMost: 2_000,
  },
  { named: /\b(comments|comment list|comments area|comment form|disqus thread|respond)\b/, atMost: 200_000 },
  {
    named: /\b(skip link|skip links|skip nav|skiplink|skip to content|printfriendly|print link|toolbar)\b/,
    atMost: 200,
  },
];
const ALWAYS =
  ':is(script, style, link, template, noscript, nav, dialog, button, input, select, textarea, iframe, object, embed), [data-wm-ui], ' +
  '[role]:is([role="navigation"], [role="search"], [role="dialog"], [role="alertdialog"], [role="contentinfo"]), ' +
  '[class]:is(.visually-hidden, .sr-only, .screen-reader-text, .element-invisible)';

/** Takes away what stands around a text on any site, gives what of it says something, and never takes what holds the title or a large part of the page's words. */
export function removeChrome(
  document: PageCopy,
  title: Element | null,
  publisherRemoves: string | undefined,
  url: string,
  base: string,
): TakenAway {
  const taken: TakenAway = new Map();
  const { body } = document;
  const holdsTitle = (element: Element): boolean => title !== null && element.contains(title);
  for (const element of body.querySelectorAll(
    publisherRemoves === undefined ? ALWAYS : `${ALWAYS}, ${publisherRemoves}`,
  )) {
    if (!holdsTitle(element)) element.remove();
  }
  for (const link of body.querySelectorAll('a[href^="javascript:"]')) {
    // Within a sentence it is a word that a script explains, as in a dictionary.
    if (!link.closest('p, li, blockquote, dd, td, figcaption')) link.remove();
  }
  for (const form of body.querySelectorAll('form')) {
    // Some systems put the whole page into one form.
    if (weightOf(form.textContent) < 1500 && !holdsTitle(form)) form.remove();
  }
  let whole: number | undefined;
  const ruleFor = rules();
  for (const element of body.querySelectorAll('[class], [id]')) {
    const rule = ruleFor(element);
    if (!rule || !body.contains(element) || holdsTitle(element)) continue;
    if (/^(main|article|body|h1|figure|figcaption|img|p)$/.test(element.localName)) continue;
    const length = oneLine(element.textContent).length;
    if (length > 600 && length > (whole ??= oneLine(body.textContent).length) * 0.4) continue;
    if (
      weightOf(element.textContent) > rule.atMost ||
      (rule.links !== undefined && linkDensity(element) < rule.links)
    )
      continue;
    takeAway(element, taken);
  }
  const here = URL.parse(url)?.pathname;
  const others = [...body.querySelectorAll('article, [itemtype$="Article"]')].filter(
    (one) => !holdsTitle(one) && isTeaser(one, here, base),
  );
  if (others.length >= 3) for (const other of others) other.remove();
  const offersLanguages = body.querySelector('a[hreflang], a[lang]') !== null;
  for (const list of offersLanguages ? body.querySelectorAll('ul, ol, div, p') : [])
    if (isLanguageSwitcher(list) && !holdsTitle(list)) list.remove();
  for (const aside of body.querySelectorAll(
    'aside, body > footer, body > header, body > div > footer, body > div > header',
  )) {
    if (
      !holdsTitle(aside) &&
      (linkDensity(aside) > 0.4 || (aside.localName !== 'aside' && weightOf(aside.textContent) < 2500))
    )
      takeAway(aside, taken);
  }
  return taken;
}

/** The rule for an element's names; the same names, which pages give many elements, are looked at once. */
function rules(): (element: Element) => Rule | null {
  const known = new Map<string, Rule | null>();
  return (element) => {
    const { id } = element;
    const classes = element.getAttribute('class') ?? '';
    // Most have no id; a text put together anew is looked up by each of its letters.
    const key = id === '' ? classes : `${classes} ${id}`;
    let rule = known.get(key);
    if (rule === undefined) {
      const names = namesOf(element);
      rule = RULES.find(({ named }) => named.test(names)) ?? null;
      known.set(key, rule);
    }
    return rule;
  };
}

/** Another writing: its heading leads to another page, and little of it is here. An entry of a live blog leads to its own place. */
function isTeaser(one: Element, here: string | undefined, base: string): boolean {
  const heading = one.querySelector('h1, h2, h3, h4, h5');
  const link = heading?.closest('a[href]') ?? heading?.querySelector('a[href]');
  const there = link ? URL.parse(link.getAttribute('href') ?? '', base)?.pathname : undefined;
  return there !== undefined && there !== here && weightOf(one.textContent) < 1_000;
}

function isLanguageSwitcher(list: Element): boolean {
  const foreign = list.querySelectorAll('a[hreflang], a[lang]');
  if (foreign.length < 3 || list.textContent.length > 1000) return false;
  const links = list.querySelectorAll('a');
  return foreign.length >= 3 && foreign.length >= links.length * 0.6 && linkDensity(list) > 0.6;
}
