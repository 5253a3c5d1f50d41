import type { Asked } from './serve-site.ts';

/** What Chromium and Firefox ask for of their own accord, in a profile that has just been made. */
const OWN_SERVICES =
  /(^|\.)(google\.com|googleapis\.com|gstatic\.com|googleusercontent\.com|gvt1\.com|mozilla\.(com|net|org)|firefox\.com|mozgcp\.net|cloudflare-dns\.com|example\.(com|org|net)|digicert\.com|localhost)$/;

/** The names in a proxy's log that are no service of the browser itself, each once, in order. */
export function namesAskedFor(log: readonly Asked[]): readonly string[] {
  return [...new Set(log.map(({ host }) => host))].filter((host) => !OWN_SERVICES.test(host));
}
