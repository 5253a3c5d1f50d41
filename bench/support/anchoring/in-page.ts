import type { ForeignSelector, Located } from '../../../domain/anchoring/locate';
import { locateAll } from '../../../domain/anchoring/locate-all';
import { locateInSlices } from '../../../domain/anchoring/locate-in-slices';
import type { Case, Cases } from './cases';
import type { Place } from './score';

export interface Run {
  readonly results: Record<string, Place>;
  /** For each case, in ms: what one passage takes, or its share of a text's passages. */
  readonly ms: Record<string, number>;
}

export interface Speed {
  /** The whole, in ms. */
  readonly ms: number;
  /** The longest time the thread was held, in ms; the same as `ms` in one go. */
  readonly longest: number;
  readonly placed: number;
}

function selectorOf({ exact, prefix, suffix, start, end }: Case): ForeignSelector {
  return { quote: { exact, prefix, suffix }, position: { start, end } };
}

function placeOf(located: Located | undefined): Place {
  return located && 'how' in located ? { start: located.start, end: located.end } : null;
}

/** What runs in the browser: the product's own functions, as they ship. */
export const anchoring = {
  /** Each passage by itself. */
  runOneByOne({ texts, cases }: Cases, withCapture: boolean): Run {
    const run: Run = { results: {}, ms: {} };
    for (const one of cases) {
      const capture = withCapture ? { text: texts[one.before] ?? '' } : undefined;
      const begun = performance.now();
      const [found] = locateAll(texts[one.after] ?? '', [selectorOf(one)], capture);
      run.ms[one.id] = performance.now() - begun;
      run.results[one.id] = placeOf(found);
    }
    return run;
  },
  /** All passages of a text at once, as the reader and imports do. */
  runTogether({ texts, cases }: Cases, withCapture: boolean): Run {
    const run: Run = { results: {}, ms: {} };
    for (const group of Map.groupBy(cases, ({ before, after }) => `${before} ${after}`).values()) {
      const [first] = group;
      if (!first) continue;
      const capture = withCapture ? { text: texts[first.before] ?? '' } : undefined;
      const begun = performance.now();
      const found = locateAll(texts[first.after] ?? '', group.map(selectorOf), capture);
      const ms = (performance.now() - begun) / group.length;
      group.forEach(({ id }, index) => {
        run.ms[id] = ms;
        run.results[id] = placeOf(found[index]);
      });
    }
    return run;
  },
  timeAtOnce(
    text: string,
    selectors: readonly ForeignSelector[],
    capture: { text: string } | undefined,
  ): Speed {
    const begun = performance.now();
    const found = locateAll(text, selectors, capture);
    const ms = performance.now() - begun;
    return { ms, longest: ms, placed: found.filter((one) => 'how' in one).length };
  },
  async timeInSlices(
    text: string,
    selectors: readonly ForeignSelector[],
    capture: { text: string } | undefined,
  ): Promise<Speed> {
    const begun = performance.now();
    let sliceBegun = begun;
    let longest = 0;
    const channel = new MessageChannel();
    const endSlice = (): void => {
      longest = Math.max(longest, performance.now() - sliceBegun);
    };
    const pause = async (): Promise<void> => {
      endSlice();
      await new Promise((resolve) => {
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(null);
      });
      sliceBegun = performance.now();
    };
    const found = await locateInSlices(text, selectors, capture, { pause });
    endSlice();
    return { ms: performance.now() - begun, longest, placed: found.filter((one) => 'how' in one).length };
  },
};
