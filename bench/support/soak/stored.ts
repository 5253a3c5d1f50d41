import type { Page } from 'puppeteer-core';
import type { Annotation } from '../../../domain/annotation/annotation.ts';
import type { DocumentRecord } from '../../../domain/document/document.ts';
import type { Preferences } from '../../../domain/preferences/preferences.ts';
import type { Tag } from '../../../domain/tag/tag.ts';
import { textOf, type Slot } from './slots.ts';
import { liveTags, type World } from './world.ts';

export interface Tables {
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
  readonly documents: readonly DocumentRecord[];
  readonly preferences: readonly Preferences[];
}

/** The tables that hold what a person made, by plain IndexedDB and none of our code. */
export async function readTables(desk: Page): Promise<Tables> {
  const json = await desk.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
      });
    const names = ['annotations', 'tags', 'documents', 'preferences'];
    const database = await settled(indexedDB.open('witnessmark'));
    const transaction = database.transaction(names);
    const rows = names.map((name) =>
      settled(transaction.objectStore(name).getAll() as IDBRequest<unknown[]>),
    );
    const tables = await Promise.all(rows);
    database.close();
    return JSON.stringify(Object.fromEntries(names.map((name, index) => [name, tables[index]])));
  });
  // Written by our own code, whose form it is to have: what is not so shows as a difference.
  return JSON.parse(json) as Tables;
}

/** What the database holds, in words that a person can compare with those of `inWorld`. */
export function inTables({ annotations, tags, documents, preferences }: Tables): string {
  const byId = new Map(tags.map((tag) => [tag.id as string, tag]));
  const names = (ids: readonly string[]): string =>
    ids
      .map((id) => `${byId.get(id)?.path ?? id}${byId.get(id)?.state === 'live' ? '' : ' (deleted)'}`)
      .sort()
      .join(', ');
  return lines(
    annotations.map(
      ({ id, state, quote, colour, note, tagIds }) =>
        `${id} ${state} “${quote.exact}” ${colour} “${note}” [${names(tagIds)}]`,
    ),
    tags.filter(({ state }) => state === 'live').map(({ path }) => `tag ${path}`),
    documents.map(({ tagIds, state }) => `document ${state} [${names(tagIds)}]`),
    Object.entries(preferences[0]?.colourNames ?? {}).map(([colour, name]) => `${colour}: ${name}`),
  );
}

/** What the world holds, in the same words. */
export function inWorld(world: World, slots: readonly Slot[], idOf: (key: string) => string): string {
  const names = (keys: readonly string[]): string =>
    keys
      .map((key) => world.tags.get(key))
      .map((tag) => `${tag?.path ?? '?'}${tag?.isLive ? '' : ' (deleted)'}`)
      .sort()
      .join(', ');
  return lines(
    [...world.marks].map(
      ([key, mark]) =>
        `${idOf(key)} ${mark.isLive ? 'live' : 'deleted'} “${textOf(slots, mark)}” ${mark.colour} “${mark.note}” [${names(mark.tags)}]`,
    ),
    liveTags(world).map(([, { path }]) => `tag ${path}`),
    [`document live [${names(world.document)}]`],
    [...world.names].filter(([, name]) => name !== '').map(([colour, name]) => `${colour}: ${name}`),
  );
}

const lines = (...all: readonly (readonly string[])[]): string =>
  all.flatMap((some) => some.toSorted()).join('\n');
