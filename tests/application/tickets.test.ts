import { describe, expect, it } from 'vitest';
import { createTickets, type SessionStorage } from '../../application/tickets';

function memory(): SessionStorage {
  let items: Record<string, unknown> = {};
  return {
    get: (key) => Promise.resolve(key in items ? { [key]: items[key] } : {}),
    set: (change) => {
      items = { ...items, ...change };
      return Promise.resolve();
    },
  };
}

const ORIGIN = 'https://www.observatory.example';

describe('a ticket', () => {
  it('opens once', async () => {
    const tickets = createTickets(memory(), () => crypto.randomUUID());
    const ticket = await tickets.issue(7, ORIGIN);
    expect(await tickets.redeem(ticket, 7, ORIGIN)).toBe(true);
    expect(await tickets.redeem(ticket, 7, ORIGIN)).toBe(false);
  });

  it('is used once even when two ask at the same time', async () => {
    const tickets = createTickets(memory(), () => crypto.randomUUID());
    const ticket = await tickets.issue(7, ORIGIN);
    const both = await Promise.all([tickets.redeem(ticket, 7, ORIGIN), tickets.redeem(ticket, 7, ORIGIN)]);
    expect(both.filter(Boolean)).toHaveLength(1);
  });

  it.each([
    ['another tab', 8, ORIGIN],
    ['another site', 7, 'https://elsewhere.example'],
  ])('opens nothing for %s, and is spent by the attempt', async (_, tab, origin) => {
    const tickets = createTickets(memory(), () => crypto.randomUUID());
    const ticket = await tickets.issue(7, ORIGIN);
    expect(await tickets.redeem(ticket, tab, origin)).toBe(false);
    expect(await tickets.redeem(ticket, 7, ORIGIN)).toBe(false);
  });

  it('outlives the background, which is stopped at any moment', async () => {
    const storage = memory();
    const ticket = await createTickets(storage, () => crypto.randomUUID()).issue(7, ORIGIN);
    expect(await createTickets(storage, () => crypto.randomUUID()).redeem(ticket, 7, ORIGIN)).toBe(true);
  });

  it('that nobody issued opens nothing, whatever its name', async () => {
    const tickets = createTickets(memory(), () => crypto.randomUUID());
    for (const name of ['', '__proto__', 'constructor'])
      expect(await tickets.redeem(name, 7, ORIGIN)).toBe(false);
  });
});
