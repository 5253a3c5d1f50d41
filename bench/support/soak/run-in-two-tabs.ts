import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { actInReader } from '../../../tests/e2e/support/act-in-reader.ts';
import type { Session } from '../../../tests/e2e/support/open-session.ts';
import { storedLibrary } from '../../../tests/e2e/support/run-with-stops.ts';
import {
  after,
  chooseAction,
  EMPTY,
  randomFrom,
  shownOf,
  type Action,
  type Model,
  type Shown,
} from '../../../tests/model/library-model.ts';
import { recordFaults, shownIn } from '../../../tests/model/stored-library.ts';
import { actInLibrary } from './act-in-library.ts';
import { afterMany, chooseMany, type ManyAction } from './many-model.ts';

/** A background is stopped up to so many ms after an action began. */
const WITHIN = 50;

export interface TwoTabs {
  /** Two readers of one document that has no annotations. */
  readonly readers: readonly [Frame, Frame];
  readonly library: Page;
  readonly passages: readonly string[];
}

export interface SoakChoices {
  readonly seed: number;
  readonly actions: number;
  /** How often the background is stopped in the middle of an action. */
  readonly stops: number;
  readonly onStep?: (done: number) => void;
}

export interface SoakOutcome {
  readonly counts: ReadonlyMap<string, number>;
  /** How long each round took until all three tabs showed it, in ms. */
  readonly times: readonly number[];
}

/**
 * Random actions in two readers at once and in the library, the background stopped in the middle of some. After each round all three
 * tabs have to show what the model says. Throws where they do not, or where at a stop or at the end something else is stored.
 */
export async function runInTwoTabs(
  session: Session,
  { readers, library, passages }: TwoTabs,
  { seed, actions, stops, onStep }: SoakChoices,
): Promise<SoakOutcome> {
  const random = randomFrom(seed);
  const counts = new Map<string, number>();
  const times: number[] = [];
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  let model = EMPTY;
  let done = 0;
  while (done < actions) {
    const [front, behind] = random() < 0.5 ? readers : ([readers[1], readers[0]] as const);
    const isStopped = random() < stops / actions;
    const begun = performance.now();
    const stop = isStopped ? sleep(random() * WITHIN).then(() => session.stopBackground()) : null;
    const chance = random();
    const many = chance < 0.2 ? await chooseInLibrary(session, model, random) : null;
    const action = chooseAction(model, passages, random);
    if (many) {
      model = afterMany(model, many);
      await all([inLibrary(library, many, model), inReaders(readers, model), stop]);
      count(many.do);
    } else if (isTurn(action)) {
      model = after(model, action);
      const expected = shownOf(model);
      if (chance < 0.6) {
        await all([shown(front, action, expected), shown(behind, null, expected)]);
        await all([actInLibrary(library, null, expected), stop]);
      } else await all([actInLibrary(library, action, expected), inReaders(readers, model), stop]);
      count(action.do);
    } else {
      const other = chooseBeside(model, action, passages, random);
      const both = other ? after(after(model, action), other) : after(model, action);
      const expected = shownOf(both);
      await all([shown(front, action, expected), shown(behind, other, expected), stop]);
      await actInLibrary(library, null, expected);
      const isTurned = other && (await lastPassage(session)) !== other.passage;
      model = isTurned ? after(after(model, other), action) : both;
      for (const one of other ? [action, other] : [action]) count(one.do);
      if (other) {
        count('two at once');
        done += 1;
      }
    }
    done += 1;
    times.push(performance.now() - begun);
    if (isStopped) {
      count('stops');
      await expectStored(session, model, `action ${done}`);
    }
    onStep?.(done);
  }
  await expectStored(session, model, 'the last action');
  return { counts, times };
}

type OnPassage = Exclude<Action, { do: 'undo' | 'redo' }>;
const isTurn = (action: Action): action is { do: 'undo' | 'redo' } =>
  action.do === 'undo' || action.do === 'redo';

/** Waits for all of it, and throws all that went wrong: one tab's trouble is often another one's. */
async function all(work: readonly (Promise<unknown> | null)[]): Promise<void> {
  const ended = await Promise.allSettled(work.filter((one) => one !== null));
  const faults = ended.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

async function shown(reader: Frame, action: Action | null, expected: readonly Shown[]): Promise<void> {
  const said = await actInReader(reader, action, expected);
  if (said !== 'shown') throw new Error(`${action?.do ?? 'nothing'}: the reader says “${said}”`);
}

const inReaders = (readers: readonly Frame[], model: Model): Promise<void> =>
  all(readers.map((reader) => shown(reader, null, shownOf(model))));

const inLibrary = (library: Page, action: ManyAction, model: Model): Promise<void> =>
  actInLibrary(library, action, shownOf(model));

/** Something to do at the same time in the other tab, on another passage; null where there is nothing. */
function chooseBeside(
  model: Model,
  { passage }: OnPassage,
  passages: readonly string[],
  random: () => number,
): OnPassage | null {
  const live = new Map([...model.live].filter(([name]) => name !== passage));
  const others = passages.filter((name) => name !== passage);
  const action = chooseAction({ live, past: [], future: [] }, others, random);
  return isTurn(action) || action.passage === passage ? null : action;
}

async function chooseInLibrary(
  session: Session,
  model: Model,
  random: () => number,
): Promise<ManyAction | null> {
  if (model.live.size > 2 && random() < 0.6) return chooseMany(model, random);
  const { annotations, tags } = await storedLibrary(session);
  const binned = annotations.filter(
    ({ state, quote, tagIds }) =>
      state === 'deleted' &&
      !model.live.has(quote.exact) &&
      tagIds.every((id) => tags.some((tag) => tag.id === id)),
  );
  const one = binned[Math.floor(random() * binned.length)];
  if (one === undefined) return null;
  const [stored] = shownIn({
    annotations: [{ ...one, state: 'live' }],
    tags: tags.map((tag) => ({ ...tag, state: 'live' })),
    changes: [],
  });
  return stored ? { do: 'restore', id: one.id, shown: stored } : null;
}

/** The passage of the last deed that is stored. */
async function lastPassage(session: Session): Promise<string> {
  const { changes } = await storedLibrary(session);
  const last = changes
    .filter(({ entity }) => entity === 'annotation')
    .reduce((one, other) => (other.order > one.order ? other : one));
  return (last.after as { quote: { exact: string } }).quote.exact;
}

async function expectStored(session: Session, model: Model, what: string): Promise<void> {
  const library = await storedLibrary(session);
  const faults = recordFaults(library);
  if (faults.length > 0) throw new Error(`After ${what}: ${faults.join('; ')}`);
  const [stored, wanted] = [shownIn(library), shownOf(model)].map((one) => JSON.stringify(one));
  if (stored !== wanted) throw new Error(`After ${what} is stored ${stored}, and shown was ${wanted}`);
}
