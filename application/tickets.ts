import * as v from 'valibot';

/** The part of `browser.storage.session` that tickets are kept in: it outlives the background, never the browser. */
export interface SessionStorage {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const KEY = 'tickets';
/** More than a person can have open and not yet shown; an older one is forgotten first. */
const MOST = 40;
const Tickets = v.record(v.string(), v.object({ tabId: v.number(), place: v.string() }));

/**
 * One-time tickets: a frame opens a document only with one that was given to the page script of its own tab. So a page
 * that gets hold of the frame's address gets nothing by it.
 */
export function createTickets(storage: SessionStorage, newId: () => string) {
  // Reads and writes follow each other, or a ticket could be used twice in between.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  };
  const read = async () => v.parse(v.fallback(Tickets, {}), (await storage.get(KEY))[KEY] ?? {});
  return {
    issue: (tabId: number, place: string): Promise<string> =>
      inTurn(async () => {
        const ticket = newId();
        const kept = Object.entries(await read()).slice(1 - MOST);
        await storage.set({ [KEY]: { ...Object.fromEntries(kept), [ticket]: { tabId, place } } });
        return ticket;
      }),
    /** Once, and in the tab that the ticket was issued for: the place that it was issued for. Else null. */
    redeem: (ticket: string, tabId: number): Promise<string | null> =>
      inTurn(async () => {
        const { [ticket]: found, ...rest } = await read();
        if (!found) return null;
        await storage.set({ [KEY]: rest });
        return found.tabId === tabId ? found.place : null;
      }),
  };
}

export type Tickets = ReturnType<typeof createTickets>;
