import { describe, expect, it, vi } from 'vitest';
import { toggleReader, type ClickedTab, type TogglingBrowser } from '../../application/toggle-reader';

const REPORT = 'https://www.observatory.example/report.pdf';

/** The address of the tab that is opened instead of the reader; undefined where none is. */
async function opened(tab: ClickedTab, parts: Partial<TogglingBrowser> = {}): Promise<string | undefined> {
  const openTab = vi.fn((_: string) => Promise.resolve());
  await toggleReader(
    {
      inject: () => Promise.reject(new Error('not here')),
      findWebVersion: () => Promise.resolve(null),
      findTextFrame: () => Promise.resolve(null),
      findSavedFrom: () => Promise.resolve(null),
      openTab,
      ...parts,
    },
    tab,
  );
  return openTab.mock.calls[0]?.[0];
}

describe('a click on the toolbar button', () => {
  it('opens no tab where the page script runs', async () => {
    expect(await opened({ id: 1, url: REPORT }, { inject: () => Promise.resolve([{}]) })).toBeUndefined();
  });

  it('says that no extension may run, also where the browser only says nothing', async () => {
    expect(await opened({ id: 1 })).toBe('/reader.html?fault=cannot-run-here');
    const silent = { inject: () => Promise.resolve([undefined]) };
    expect(await opened({ id: 1, url: 'about:config' }, silent)).toBe('/reader.html?fault=cannot-run-here');
  });

  it('says that it is a PDF, by address or title, and what the tab that it came from links', async () => {
    expect(await opened({ id: 1, url: REPORT })).toBe('/reader.html?fault=pdf');
    expect(await opened({ id: 1, url: 'https://a.example/doc/7', title: 'document.pdf' })).toContain(
      'fault=pdf',
    );
    expect(await opened({ id: 1, url: 'about:a.pdf' })).toContain('cannot-run-here');
    const page = 'https://www.observatory.example/landing';
    const findWebVersion = vi.fn(() => Promise.resolve({ page, version: `${page}?a=b&c` }));
    const address = await opened({ id: 1, url: REPORT, openerTabId: 7 }, { findWebVersion });
    expect(findWebVersion).toHaveBeenCalledWith(7, REPORT);
    const query = new URL(address ?? '', 'https://ours.example').searchParams;
    expect(Object.fromEntries(query)).toEqual({ fault: 'pdf', source: page, 'web-version': `${page}?a=b&c` });
  });
});
