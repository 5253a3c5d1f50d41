import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import type { Session } from '../../../tests/e2e/support/open-session.ts';
import { storedLibrary } from '../../../tests/e2e/support/run-with-stops.ts';
import { randomFrom } from '../../../tests/model/library-model.ts';
import { recordFaults } from '../../../tests/model/stored-library.ts';
import { actInLibrary, expectInLibrary } from './act-in-library.ts';
import { actInReader, expectInReader } from './act-in-reader.ts';
import { countDeeds, inOrder, planRound, worldAfter, type Round } from './plan-round.ts';
import { watchRecord, type Batch, type RecordWatch } from './record-watch.ts';
import { slotsOf, type Slot } from './slots.ts';
import { inTables, inWorld, readTables } from './stored.ts';
import { NOTHING } from './world.ts';

/** A background is stopped up to so many ms after a round began. */
const WITHIN = 150;
/** Milliseconds after which what is shown has to be in the record. */
const PATIENCE = 10_000;
/** So many actions a round has, about. */
const A_ROUND = 3.5;
/** After so many actions all of the record is read again, from its first change on. */
const READ_ALL = 1_000;

export interface TwoTabs {
  /** Two readers of one document that has no annotations. */
  readonly readers: readonly [Frame, Frame];
  readonly library: Page;
  /** A page of ours that runs none of our code. */
  readonly desk: Page;
}

export interface SoakChoices {
  readonly seed: number;
  readonly actions: number;
  /** How often the background is stopped in the middle of a round. */
  readonly stops: number;
  readonly onStep?: (done: number) => void;
}

export interface SoakOutcome {
  readonly counts: ReadonlyMap<string, number>;
  /** How long each round took until all three tabs showed it, in ms. */
  readonly times: readonly number[];
  readonly rounds: number;
  readonly changes: number;
}

/**
 * Random actions in two readers at once and in the library, the background stopped in the middle of some. After each round all three
 * tabs have to show what the model says, and the record has to hold each action once. Throws where they do not, or where at a stop, after
 * what was done in the library alone, or at the end something else is stored.
 */
export async function runInTwoTabs(
  session: Session,
  tabs: TwoTabs,
  { seed, actions, stops, onStep }: SoakChoices,
): Promise<SoakOutcome> {
  const random = randomFrom(seed);
  const slots = await slotsOf(tabs.readers[0]);
  const record = watchRecord(tabs.desk);
  await record.look();
  const ids = new Map<string, string>();
  const idOf = (key: string): string => ids.get(key) ?? key;
  const counts = new Map<string, number>();
  const times: number[] = [];
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  let world = NOTHING;
  let done = 0;
  let stopsLeft = stops;

  const expectStored = async (): Promise<void> => {
    const tables = await readTables(tabs.desk);
    const [stored, wanted] = [inTables(tables), inWorld(world, slots, idOf)];
    if (stored !== wanted)
      throw new Error(`Stored is\n${differing(stored, wanted)}\nand shown was\n${differing(wanted, stored)}`);
    record.expectTable(tables.annotations);
  };
  const expectRecord = async (): Promise<void> => {
    const faults = recordFaults(await storedLibrary(session));
    if (faults.length > 0) throw new Error(faults.join('; '));
  };

  for (let index = 1; done < actions; index += 1) {
    const round = planRound(world, slots, random);
    const isStopped = random() < (stopsLeft * A_ROUND) / Math.max(1, actions - done);
    const delay = random() * WITHIN;
    try {
      const begun = performance.now();
      const stop = isStopped ? sleep(delay).then(() => session.stopBackground()) : null;
      await all([...perform(tabs, slots, round, idOf), stop]);
      const expected = worldAfter(world, round);
      await all([
        ...tabs.readers.map((reader) => expectInReader(reader, slots, expected)),
        expectInLibrary(tabs.library, slots, expected),
      ]);
      times.push(performance.now() - begun);
      const deeds = inOrder(round, await recorded(record, countDeeds(round)), slots, ids);
      world = worldAfter(world, { readers: [], library: [], alone: deeds });
      for (const deed of deeds) count(deed.do);
      done += deeds.length;
      if (isStopped) stopsLeft -= 1;
      if (isStopped) count('stops');
      if (isStopped || round.library.length > 0) await expectStored();
      if (Math.floor(done / READ_ALL) > Math.floor((done - deeds.length) / READ_ALL)) await expectRecord();
      onStep?.(done);
    } catch (fault) {
      throw new Error(await describe(fault, `round ${index}, ${done} actions before`, round), {
        cause: fault,
      });
    }
  }
  await expectStored();
  await expectRecord();
  return { counts, times, rounds: times.length, changes: record.length() };

  async function describe(fault: unknown, when: string, round: Round): Promise<string> {
    await sleep(3_000);
    const tables = await readTables(tabs.desk).catch(() => null);
    const tail = await record.look().catch((reason: unknown) => String(reason));
    const later = await Promise.allSettled([
      ...tabs.readers.map((reader) => expectInReader(reader, slots, worldAfter(world, round))),
      expectInLibrary(tabs.library, slots, worldAfter(world, round)),
    ]);
    const { readers, library, alone } = round;
    return [
      `${when}, seed ${seed}: ${fault instanceof Error ? fault.message : String(fault)}`,
      `The round: ${JSON.stringify({ readers: readers.map(({ deeds }) => deeds.map((one) => one.deed)), library: library.map((one) => one.deed), alone })}`,
      `Before it:\n${inWorld(world, slots, idOf)}`,
      `Stored 3 s later:\n${tables ? inTables(tables) : '(not to be read)'}`,
      `Written and not looked at: ${typeof tail === 'string' ? tail : JSON.stringify(tail.map((batch) => batch.map(({ order, at, deed, entity, entityId }) => [order, at, deed, entity, entityId])))}`,
      `Waited for once more: ${JSON.stringify(later.map((one) => (one.status === 'fulfilled' ? 'shown' : String(one.reason))))}`,
    ].join('\n');
  }
}

function perform(
  { readers, library }: TwoTabs,
  slots: readonly Slot[],
  round: Round,
  idOf: (key: string) => string,
): Promise<void>[] {
  return [
    ...round.readers.map(({ reader, own, deeds }) => actInReader(readers[reader], slots, own, deeds)),
    inTurn(round.library.map((one) => () => actInLibrary(library, slots, round.ofLibrary ?? [], one, idOf))),
  ];
}

/** The batches of so many deeds: of some nothing is to be seen in a list, and so they may come a moment later. */
async function recorded(record: RecordWatch, deeds: number): Promise<readonly Batch[]> {
  const until = performance.now() + PATIENCE;
  let batches = await record.look();
  while (batches.length < deeds && performance.now() < until)
    batches = [...batches, ...(await record.look())];
  return batches;
}

async function inTurn(work: readonly (() => Promise<void>)[]): Promise<void> {
  for (const one of work) await one();
}

/** Waits for all of it, and throws all that went wrong: one tab's trouble is often another one's. */
async function all(work: readonly (Promise<unknown> | null)[]): Promise<void> {
  const ended = await Promise.allSettled(work.filter((one) => one !== null));
  const faults = ended.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** The lines that the other one has not. */
const differing = (one: string, other: string): string => {
  const known = new Set(other.split('\n'));
  return one
    .split('\n')
    .filter((line) => !known.has(line))
    .join('\n');
};
