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
      prepareFile: () => Promise.resolve(''),
      canAllowFiles: () => Promise.resolve(false),
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

  it('lets a file say where it was saved from before the page script runs, and no page of the web', async () => {
    const done: string[] = [];
    const parts = {
      prepareFile: (id: number) => {
        done.push(`prepare ${id}`);
        // The first time a moment too early.
        return Promise.resolve(done.length === 1 ? null : '');
      },
      inject: (id: number) => Promise.resolve([done.push(`inject ${id}`)]),
    };
    await opened({ id: 1, url: 'file:///saved/report.html' }, parts);
    await opened({ id: 2, url: 'https://a.example/file:/report.html' }, parts);
    await opened({ id: 3 }, parts);
    expect(done).toEqual(['prepare 1', 'prepare 1', 'inject 1', 'inject 2', 'inject 3']);
  });

  it('says how to allow files, where the browser has such a switch and it is off', async () => {
    const file = { id: 1, url: 'file:///saved/report.html' };
    const canAllowFiles = () => Promise.resolve(true);
    expect(await opened(file, { canAllowFiles })).toBe('/reader.html?fault=file-access');
    // Of a file that it keeps from us, Chromium gives no address either.
    expect(await opened({ id: 1 }, { canAllowFiles })).toBe('/reader.html?fault=file-access');
    expect(await opened(file)).toBe('/reader.html?fault=cannot-run-here');
    expect(await opened({ id: 1, url: 'chrome://version/' }, { canAllowFiles })).toContain('cannot-run-here');
    expect(await opened({ id: 1, url: REPORT }, { canAllowFiles })).toBe('/reader.html?fault=pdf');
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
