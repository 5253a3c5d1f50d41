import type { Page } from 'puppeteer-core';

/** As many quotations as each document has. */
export const IN_A_DOCUMENT = 20;

/** Writes so many annotations, in documents of some 10 kB, into the extension's database, by plain IndexedDB from one of its pages. */
export function fillLibrary(page: Page, annotations: number): Promise<void> {
  return page.evaluate(
    async (count, inDocument) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
        });
      const uuid = (kind: number, number: number) =>
        `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;
      const WORDS =
        'the commission examined complaints that nobody had answered since inspectors were turned away from harbour prison register'.split(
          ' ',
        );
      const line = (seed: number) => {
        const words = Array.from(
          { length: 22 },
          (_, at) => WORDS[(seed * 7 + at * at * 5 + at * 3) % WORDS.length],
        );
        return `No ${String(seed)}: ${words.join(' ')} in the year ${String(1990 + (seed % 35))}.`;
      };
      const AT = '2026-11-24T16:30:00.000Z';
      const HASH = 'a'.repeat(64);
      const COLOURS = ['violation', 'victim', 'perpetrator', 'source', 'response'];
      const database = await settled(indexedDB.open('witnessmark'));
      const tables = ['documents', 'captures', 'annotations', 'tags'] as const;
      const tags = Array.from({ length: 40 }, (_, index) => ({
        ...{ id: uuid(4, index), path: `Topic ${String(index % 8)}/Step ${String(index)}`, colour: null },
        ...{ foldedPath: `topic ${String(index % 8)}/step ${String(index)}`, description: '' },
        ...{ origin: 'own', state: 'live' },
      }));
      const first = database.transaction(tables, 'readwrite');
      for (const tag of tags) first.objectStore('tags').put(tag);
      for (let from = 0; from * inDocument < count; from += 100) {
        const writing = database.transaction(tables, 'readwrite');
        for (let number = from; number < from + 100 && number * inDocument < count; number += 1) {
          const lines = Array.from({ length: 60 }, (_, at) => line(number * 61 + at));
          const text = lines.join('\n');
          const url = `https://observatory.example/reports/${String(number)}`;
          writing.objectStore('documents').put({
            ...{ id: uuid(1, number), url, canonicalUrl: null, title: `Report ${String(number)}` },
            ...{ subtitle: null, byline: null, publisher: 'Northern Rights Observatory', dateline: null },
            ...{ published: { date: '2024-05-03', precision: 'day', raw: '3 May 2024' }, lang: 'en' },
            ...{ dir: 'ltr', suggestedTags: { regions: [], topics: [] }, translations: [], tagIds: [] },
            ...{ archiveUrl: null, createdAt: AT, visitedAt: AT, state: 'live' },
          });
          writing.objectStore('captures').put({
            ...{ id: uuid(2, number), documentId: uuid(1, number), capturedAt: AT, zone: 'UTC' },
            ...{ requestedUrl: url, finalUrl: url, canonicalUrl: null, scope: 'article', text },
            ...{ html: lines.map((one) => `<p>${one}</p>`).join(''), htmlSha256: HASH, textSha256: HASH },
            method: {
              ...{ browser: 'Chromium 156', extension: '0.1.0', readability: '0.6.0' },
              viewport: { width: 1280, height: 720 },
            },
          });
          let at = 0;
          for (const [index, exact] of lines.slice(0, inDocument).entries()) {
            const end = at + exact.length;
            writing.objectStore('annotations').put({
              ...{ id: uuid(3, number * inDocument + index), documentId: uuid(1, number) },
              ...{ captureId: uuid(2, number), position: { start: at, end }, colour: COLOURS[index % 5] },
              quote: {
                exact,
                prefix: text.slice(Math.max(0, at - 40), at),
                suffix: text.slice(end, end + 40),
              },
              ...{ note: index % 3 === 0 ? `Ask for the register, page ${String(index)}.` : '' },
              tagIds: [uuid(4, (number + index) % 40)],
              ...{ createdAt: AT, updatedAt: AT, state: 'live', deletedAt: null },
            });
            at = end + 1;
          }
        }
        await new Promise((resolve, reject) => {
          writing.oncomplete = resolve;
          writing.onabort = () => reject(writing.error ?? new Error('aborted'));
        });
      }
      database.close();
    },
    annotations,
    IN_A_DOCUMENT,
  );
}
