import { ownedPart } from './site';
import { isBeside } from './tracking-parameters';
import { webUrl } from './web-url';

/**
 * The address under which a document is known: no fragment, no credentials, no tracking parameters. What stays of the query
 * stays as it was written. Scheme and host are lower-cased by the URL standard. Gives null for anything but http and https.
 */
export function normaliseUrl(address: string): string | null {
  const url = webUrl(address);
  if (!url) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  if (url.search !== '')
    url.search = url.search
      .slice(1)
      .split('&')
      .filter((part) => part !== '' && !isBeside(part))
      .join('&');
  else url.search = '';
  return url.href;
}

/** Hosts that hold the same pages in another form. */
const MIRROR = /^(?:www\d?|m|mobile|amp)\./;
const bareHost = (host: string): string => {
  const bare = host.replace(MIRROR, '');
  return bare.includes('.') ? bare : host;
};

/** Below these every name is somebody else's. */
const SHARED_HOSTS =
  /(?:^|\.)(?:blogspot\.[a-z.]+|(?:wordpress|substack|tumblr|medium|livejournal|wixsite|weebly|squarespace|typepad|herokuapp|azurewebsites|amazonaws|appspot|blogger|ghost|hatenablog|fc2|ameblo|over-blog|canalblog|jimdofree|webnode|strikingly|myshopify)\.(?:com|net|io|jp)|github\.io|gitlab\.io|(?:pages|workers|r2|web)\.dev|netlify\.app|vercel\.app|web\.app|firebaseapp\.com|cloudfront\.net|hypotheses\.org|neocities\.org|altervista\.org|noblogs\.org|riseup\.net|translate\.goog)$/;

/** Whether two addresses are of one owner's site: a page may name another address of its own site as canonical, and none beyond it. */
export function isSameSite(one: string, other: string): boolean {
  const [first, second] = [one, other].map((address) => bareHost(new URL(address).hostname));
  if (first === undefined || second === undefined) return false;
  return (
    first === second ||
    (ownedPart(first) === ownedPart(second) && ownedPart(first).includes('.') && !SHARED_HOSTS.test(first))
  );
}

/**
 * The address that a page names as its own, normalised, where that can be believed: of the same site, and no home page or other
 * language that a template put there for all pages. Else null.
 */
export function believedCanonical(canonicalUrl: string | null, url: string): string | null {
  const canonical = canonicalUrl === null ? null : normaliseUrl(canonicalUrl);
  if (canonical === null || !URL.canParse(url) || !isSameSite(canonical, url)) return null;
  const [there, here] = [canonical, url].map((address) => new URL(address));
  if (!there || !here) return null;
  const isHome = ({ pathname, search }: URL): boolean =>
    search === '' && /^\/(?:[a-z]{2}(?:[-_][a-z]{2,4})?\/?)?(?:index\.\w+)?$/i.test(pathname);
  const languageOf = ({ pathname }: URL): string | undefined =>
    /^\/([a-z]{2})(?:[-_][a-z]{2,4})?\//i.exec(pathname)?.[1];
  const languages = [languageOf(there), languageOf(here)];
  if (isHome(there) && !isHome(here)) return null;
  return languages.includes(undefined) || languages[0] === languages[1] ? canonical : null;
}

/** Addresses at which the same writing may stand: by either scheme, at the site's mirrors for small screens, with or without a last slash. */
export function sameAddresses(address: string): string[] {
  const normalised = normaliseUrl(address);
  if (normalised === null) return [];
  const url = new URL(normalised);
  const bare = bareHost(url.hostname);
  const path = url.pathname
    .replace(/^\/amp(?=\/.)/, '')
    .replace(/(?<=.)\/amp\/?$/, '')
    .replace(/\.amp(\.html?)?$/, '$1')
    .replace(/(?<=.)\/$/, '');
  const paths = new Set([
    url.pathname,
    path,
    ...(path === '/' ? [] : [`${path}/`, `${path}/amp`, `${path}/amp/`, `/amp${path}`, `/amp${path}/`]),
    ...(/\.html?$/.test(path) ? [path.replace(/(\.html?)$/, '.amp$1')] : [`${path}.amp`]),
  ]);
  const found = new Set([normalised]);
  for (const protocol of ['https:', 'http:'])
    for (const prefix of ['', 'www.', 'm.', 'mobile.', 'amp.'])
      for (const pathname of paths)
        found.add(
          `${protocol}//${prefix}${bare}${url.port === '' ? '' : `:${url.port}`}${pathname}${url.search}`,
        );
  return [...found];
}
