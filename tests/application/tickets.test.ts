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
    expect(await tickets.redeem(ticket, 7)).toBe(ORIGIN);
    expect(await tickets.redeem(ticket, 7)).toBeNull();
  });

  it('is used once even when two ask at the same time', async () => {
    const tickets = createTickets(memory(), () => crypto.randomUUID());
    const ticket = await tickets.issue(7, ORIGIN);
    const both = await Promise.all([tickets.redeem(ticket, 7), tickets.redeem(ticket, 7)]);
    expect(both.filter((place) => place !== null)).toEqual([ORIGIN]);
  });

  it('opens nothing for another tab, and is spent by the attempt', async () => {
    const tickets = createTickets(memory(), () => crypto.randomUUID());
    const ticket = await tickets.issue(7, ORIGIN);
    expect(await tickets.redeem(ticket, 8)).toBeNull();
    expect(await tickets.redeem(ticket, 7)).toBeNull();
  });

  it('outlives the background, which is stopped at any moment', async () => {
    const storage = memory();
    const ticket = await createTickets(storage, () => crypto.randomUUID()).issue(7, ORIGIN);
    expect(await createTickets(storage, () => crypto.randomUUID()).redeem(ticket, 7)).toBe(ORIGIN);
  });

  it('that nobody issued opens nothing, whatever its name', async () => {
    const tickets = createTickets(memory(), () => crypto.randomUUID());
    for (const name of ['', '__proto__', 'constructor']) expect(await tickets.redeem(name, 7)).toBeNull();
  });
});
