import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame } from 'puppeteer-core';
import { after, chooseAction, EMPTY, randomFrom, shownOf, type Model } from '../../model/library-model.ts';
import { recordFaults, shownIn, type StoredLibrary } from '../../model/stored-library.ts';
import { actInReader } from './act-in-reader.ts';
import type { Session } from './open-session.ts';

/** A background is stopped up to so many ms after an action began; most take less. */
const WITHIN = 50;

export interface RunWithStops {
  readonly seed: number;
  readonly actions: number;
  /** How often the background is stopped in the middle of an action. */
  readonly stops: number;
}

export interface RunOutcome {
  /** Sentences that the reader showed in the place of what was asked for. */
  readonly failures: readonly string[];
  /** How long each action took in which the background was stopped, in ms. */
  readonly times: readonly number[];
}

/**
 * Random actions in a reader that shows a document without annotations, the background stopped in the middle of some.
 * Throws where anything that the reader showed is not stored, anything else is, or the record of changes does not fit.
 */
export async function runWithStops(
  session: Session,
  frame: Frame,
  { seed, actions, stops }: RunWithStops,
): Promise<RunOutcome> {
  const random = randomFrom(seed);
  const passages = await passagesOf(frame);
  const documentId = await shownDocument(session);
  const stopAt = new Set<number>();
  while (stopAt.size < stops) stopAt.add(Math.floor(random() * actions));

  const failures: string[] = [];
  const times: number[] = [];
  let model = EMPTY;
  for (let index = 0; index < actions; index += 1) {
    const action = chooseAction(model, passages, random);
    const next = after(model, action);
    const delay = random() * WITHIN;
    const begun = performance.now();
    const [said] = await Promise.all([
      actInReader(frame, action, shownOf(next)),
      stopAt.has(index) ? sleep(delay).then(() => session.stopBackground()) : null,
    ]);
    if (stopAt.has(index)) times.push(performance.now() - begun);
    if (said === 'shown') model = next;
    else {
      failures.push(`${index} ${action.do}: ${said}`);
      model = await whichever(session, documentId, [model, next]);
    }
    if (stopAt.has(index)) await expectStored(session, documentId, model, `action ${index}, ${action.do}`);
  }
  await expectStored(session, documentId, model, 'the last action');
  return { failures, times };
}

/** The model that is stored, of two. */
async function whichever(session: Session, documentId: string, models: readonly Model[]): Promise<Model> {
  const stored = JSON.stringify(await storedOf(session, documentId));
  const found = models.find((model) => JSON.stringify(shownOf(model)) === stored);
  if (found === undefined) throw new Error(`Half of an action is stored: ${stored}`);
  return found;
}

async function expectStored(session: Session, documentId: string, model: Model, what: string): Promise<void> {
  const faults = recordFaults(await storedLibrary(session));
  if (faults.length > 0) throw new Error(`After ${what}: ${faults.join('; ')}`);
  const [stored, shown] = [await storedOf(session, documentId), shownOf(model)].map((one) =>
    JSON.stringify(one),
  );
  if (stored !== shown) throw new Error(`After ${what} is stored ${stored}, and shown was ${shown}`);
}

// Written by our own code, whose form it is to have: what is not so shows as a difference.
export const storedLibrary = async (session: Session): Promise<StoredLibrary> =>
  (await session.readDatabase()) as unknown as StoredLibrary;

export async function storedOf(session: Session, documentId: string) {
  const { annotations, ...rest } = await storedLibrary(session);
  return shownIn({ ...rest, annotations: annotations.filter((one) => one.documentId === documentId) });
}

/** The document that was opened last. */
async function shownDocument(session: Session): Promise<string> {
  const { documents = [] } = await session.readDatabase();
  const last = documents.toSorted((one, other) =>
    String(one['visitedAt']) < String(other['visitedAt']) ? -1 : 1,
  );
  return String(last.at(-1)?.['id']);
}

/** Passages that do not touch each other: the beginning of each paragraph. */
export async function passagesOf(frame: Frame): Promise<readonly string[]> {
  const paragraphs = await frame.$$eval('#text p:not(figure *, [data-wm-ui] *)', (all) =>
    all.map((one) => one.firstChild?.nodeValue ?? ''),
  );
  return [...new Set(paragraphs.map((text) => /^\S.{20,50}?(?= )/.exec(text)?.[0] ?? ''))].filter(
    (passage) => passage !== '',
  );
}
