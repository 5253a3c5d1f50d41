import type { Frame } from 'puppeteer-core';
import type { Words } from './world.ts';

/** Some plain words in a row, in one paragraph of the reader: no two words of it stand side by side anywhere else in a slot. */
export interface Slot {
  /** Which of the paragraphs, from 0. */
  readonly paragraph: number;
  /** Where it begins in it, in UTF-16 code units. */
  readonly start: number;
  readonly words: readonly string[];
}

export const PARAGRAPHS = '#text p:not(figure *, [data-wm-ui] *)';
const SHORTEST = 6;
const LONGEST = 9;
/** As many as a person marks in such a text. */
const MOST = 15;

/** The slots of a reader that shows no marks yet. */
export async function slotsOf(frame: Frame): Promise<readonly Slot[]> {
  const texts = await frame.$$eval(PARAGRAPHS, (all) => all.map((one) => one.firstChild?.nodeValue ?? ''));
  const slots: Slot[] = [];
  const known = new Set<string>();
  for (const [paragraph, text] of texts.entries())
    for (const { 0: run, index } of text.matchAll(/(?<!\S)[A-Za-z]+(?: [A-Za-z]+)*(?=[\s,.;:]|$)/g)) {
      const all = run.split(' ');
      for (let first = 0; first + SHORTEST <= all.length; first += LONGEST + 1) {
        const words = all.slice(first, first + LONGEST);
        const pairs = words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
        if (words.length < SHORTEST || new Set(pairs).size < pairs.length) continue;
        if (pairs.some((pair) => known.has(pair))) continue;
        for (const pair of pairs) known.add(pair);
        const before = all.slice(0, first).join(' ');
        slots.push({ paragraph, start: index + (before === '' ? 0 : before.length + 1), words });
      }
    }
  // From all of the text.
  return slots.filter(
    (_, index) =>
      Math.floor((index * MOST) / slots.length) !== Math.floor(((index - 1) * MOST) / slots.length),
  );
}

/** The words as they are shown. */
export const textOf = (slots: readonly Slot[], { slot, from, to }: Words): string =>
  (slots[slot]?.words ?? []).slice(from, to + 1).join(' ');

/** Where the words stand in their paragraph, in UTF-16 code units. */
export function placeOf(slots: readonly Slot[], passage: Words) {
  const { paragraph = 0, start: begin = 0, words = [] } = slots[passage.slot] ?? {};
  const before = words.slice(0, passage.from).join(' ');
  const start = begin + (before === '' ? 0 : before.length + 1);
  return { paragraph, start, end: start + textOf(slots, passage).length };
}
