/** Where a registry sells names below a second level: `co.uk`, `com.br`, `gov.za`, `or.jp`. A short one under a country is taken for one. */
const SHARED_LEVEL = /\.(?:[a-z]{1,3}|gouv|info|firm|asso)\.[a-z]{2}$/;

/**
 * The part of a host that belongs to one owner, as far as its form says; no list of all registries is carried (docs/adr/0018). Where in
 * doubt it is one level more, and two hosts are taken for two sites.
 */
export function ownedPart(host: string): string {
  const levels = SHARED_LEVEL.test(host) ? 3 : 2;
  return /^[\d.]+$|:/.test(host) ? host : host.split('.').slice(-levels).join('.');
}
