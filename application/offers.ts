import * as v from 'valibot';
import type { ErrorCode } from '../domain/error-code';
import { Offer } from '../domain/reading/offer';

/** Ways to look into open tabs; each gives null where the browser does not let us. Nothing is ever asked of a server. */
export interface OpenTabs {
  readonly findWebVersion: (
    tabId: number,
    pdf: string,
  ) => Promise<{ readonly page: string; readonly version: string | null } | null>;
  readonly findTextFrame: (tabId: number) => Promise<string | null>;
}

export interface TabWithPdf {
  readonly url?: string | undefined;
  readonly openerTabId?: number | undefined;
}

/** Where a PDF may be had as a web page: what the tab it was opened from links, and the page it came from. */
export async function offersForPdf(
  tabs: OpenTabs,
  { url, openerTabId }: TabWithPdf,
  referrer = '',
): Promise<readonly Offer[]> {
  const found =
    url === undefined || openerTabId === undefined ? null : await tabs.findWebVersion(openerTabId, url);
  return [
    ...offer('web-version', found?.version),
    ...offer('source', found?.page ?? (isWholeAddress(referrer, url) ? referrer : null)),
  ];
}

export async function offersForPage(tabs: OpenTabs, tabId: number): Promise<readonly Offer[]> {
  return offer('frame', await tabs.findTextFrame(tabId));
}

/** The page of ours that says why there is no text, and what is offered instead. */
export function faultPage(code: ErrorCode, offers: readonly Offer[] = []): string {
  const query = new URLSearchParams({ fault: code });
  for (const { kind, address } of offers) query.set(kind, address);
  return `reader.html?${query.toString()}`;
}

function offer(kind: Offer['kind'], address: string | null | undefined): readonly Offer[] {
  const checked = v.safeParse(Offer, { kind, address });
  return checked.success ? [checked.output] : [];
}

/** From another site a browser tells the name only, which is a home page and not where the PDF was linked. */
function isWholeAddress(referrer: string, url: string | undefined): boolean {
  const from = URL.parse(referrer);
  return (
    from !== null &&
    (from.pathname !== '/' || from.search !== '' || from.origin === URL.parse(url ?? '')?.origin)
  );
}
