import { carryPassage } from '../../../domain/anchoring/carry-passage';
import { describeStable } from '../../../domain/anchoring/describe-stable';
import { leaveOut } from '../../../domain/anchoring/leave-out';
import type { Selector } from '../../../domain/anchoring/locate';
import { locateOnPage, type PageText } from '../../../domain/anchoring/locate-on-page';
import type { AnnotationId, CaptureId } from '../../../domain/ids';
import { textOfPage } from '../../../dom/page-text';
import { unseenStretches } from '../../../dom/unseen-stretches';
import { extractInSteps } from '../../../page/extract';
import { random } from '../../../tests/domain/anchoring/support/made-text';
import { showPage } from '../show-page';
import { inLetters, isInBoth, judge, lettersOf, type Letters, type Verdict } from './truth';

/** `only`: said to be in the one view only, and so it is; `missed`: said so as well, though the other has it; `refused`: not saved. */
export type Outcome = Verdict | 'only' | 'missed' | 'refused';

export interface Tried {
  readonly outcome: Outcome;
  readonly passage: string;
  /** The words that were found, '' where none were. */
  readonly found: string;
}

export type Directions = Readonly<Record<'toPage' | 'toReader' | 'andBack', readonly Tried[]>>;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The fewest and the most words of a passage. */
const [FEWEST, MOST] = [5, 40];
/** Letters in a row that a word of the page is one of the article by. */
const RUN = 24;
/** How much of its line has to be common too, of 1: a heading above the article may have some words of it. */
const OF_LINE = 0.9;
/** Draws for each passage that is wanted, on a page of which the article is a small part. */
const TRIES = 200;

const wordsOf = (text: string): Place[] =>
  [...new Intl.Segmenter('und', { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));

interface View {
  /** What a person sees of it. */
  readonly text: string;
  readonly letters: Letters;
}

interface PageView extends View {
  readonly whole: PageText;
}

/** What runs in the browser: passages of a page's article, and of the same page where it is the article, carried to the other. */
export const views = {
  async try(html: string, url: string, seed: number, number: number): Promise<Directions | string> {
    const frame = await showPage(html, url);
    const document = frame.contentDocument;
    if (!document) return 'no document';
    const steps = extractInSteps(document, { url });
    let step = steps.next();
    while (!step.done) step = steps.next();
    if (!step.value.ok) return step.value.code;
    const map = textOfPage(document);
    const whole = { text: map.text, unseen: unseenStretches(map) };
    frame.remove();
    const page = { ...viewOf(leaveOut(whole.text, whole.unseen)), whole };
    const article = viewOf(step.value.article.text);
    const next = random(seed);
    const words = wordsOf(page.text);
    const shared = areShared(words, page, article);
    const made = sample(wordsOf(article.text), number, next);
    const seen = sample(words, number, next, (index) => shared[index] === true);
    return { toPage: await toPage(article, page, made), ...(await toReader(page, article, seen)) };
  },
};

const viewOf = (text: string): View => ({ text, letters: lettersOf(text) });

/** Passages that are made in the reader, painted on the page all at once, as they are. */
async function toPage(article: View, page: PageView, passages: readonly Place[]): Promise<Tried[]> {
  const made = passages.map((one) => describeStable(article.text, one));
  const stretches = await painted(article, made, page);
  return passages.map((passage, index) =>
    tried(article, passage, onShown(page, stretches[index]), stretches[index], made[index] === null),
  );
}

/** Passages that are made on the page: carried to the article, and painted on the page again. */
async function toReader(
  page: PageView,
  article: View,
  passages: readonly Place[],
): Promise<Pick<Directions, 'toReader' | 'andBack'>> {
  const carried = passages.map((passage) => carryPassage(page.text, passage, article.text));
  const made = carried.map((place) => place && describeStable(article.text, place));
  const stretches = await painted(article, made, page);
  return {
    toReader: passages.map((passage, index) => {
      const place = carried[index];
      return tried(page, passage, article, place ? [place] : undefined, Boolean(place && !made[index]));
    }),
    andBack: passages.flatMap((passage, index) =>
      made[index] ? [tried(page, passage, onShown(page, stretches[index]), stretches[index], false)] : [],
    ),
  };
}

/** The page as it is shown, or the whole of it where that is where something was found. */
function onShown(page: PageView, stretches: readonly Place[] | undefined): View {
  const isSeen = stretches?.some(({ start, end }) => /[\p{L}\p{N}]/u.test(page.text.slice(start, end)));
  return isSeen === false ? viewOf(page.whole.text) : page;
}

/** Where annotations of an article are painted on its page, in the order of their selectors. */
async function painted(
  article: View,
  selectors: readonly (Selector | null)[],
  page: PageView,
): Promise<readonly (readonly Place[] | undefined)[]> {
  const captureId = 'capture' as CaptureId;
  const annotations = selectors.flatMap((selector, index) =>
    selector ? [{ ...selector, id: String(index) as AnnotationId, captureId }] : [],
  );
  const captured = new Map([[captureId, article.text]]);
  const found = await locateOnPage(page.whole, annotations, captured, () => Promise.resolve());
  return selectors.map((_, index) => found.get(String(index) as AnnotationId));
}

function tried(
  from: View,
  passage: Place,
  to: View,
  stretches: readonly Place[] | undefined,
  isRefused: boolean,
): Tried {
  const words = from.text.slice(passage.start, passage.end);
  const found = (stretches ?? []).map(({ start, end }) => to.text.slice(start, end)).join(' … ');
  const wanted = inLetters(from.letters, passage);
  const outcome = (): Outcome => {
    if (isRefused) return 'refused';
    if (!stretches)
      return isInBoth(from.letters.folded.slice(wanted.start, wanted.end), to.letters.folded)
        ? 'missed'
        : 'only';
    return judge(
      from.letters,
      wanted,
      lettersOf(words.split('\n', 1)[0] ?? '').folded.length,
      to.letters,
      stretches.map((one) => inLetters(to.letters, one)),
    );
  };
  return { outcome: outcome(), passage: words, found };
}

/** Whether each of the words stands in the article as well, and so does nearly all of the line that it stands in. */
function areShared(words: readonly Place[], page: View, article: View): readonly boolean[] {
  const own = page.letters;
  const isCommon = new Uint8Array(own.folded.length);
  for (let at = 0; at + RUN <= own.folded.length; at += 1)
    if (article.letters.folded.includes(own.folded.slice(at, at + RUN))) isCommon.fill(1, at, at + RUN);
  const lines: Place[] = [];
  for (let start = 0, end: number; start <= page.text.length; start = end + 1) {
    end = (page.text.indexOf('\n', start) + 1 || page.text.length + 1) - 1;
    const { start: first, end: last } = inLetters(own, { start, end });
    const kept = isCommon.subarray(first, last).reduce((sum, one) => sum + one, 0);
    if (kept > 0 && kept >= OF_LINE * (last - first)) lines.push({ start, end });
  }
  let line = 0;
  let next = 0;
  return words.map(({ start }) => {
    while ((lines[line]?.end ?? Infinity) <= start) line += 1;
    while ((own.at[next] ?? Infinity) < start) next += 1;
    return isCommon[next] === 1 && (lines[line]?.start ?? Infinity) <= start;
  });
}

/** Passages of 5 to 40 words that begin and end at some of the words. */
function sample(
  words: readonly Place[],
  number: number,
  next: (below: number) => number,
  mayBeEdge: (index: number) => boolean = () => true,
): Place[] {
  const passages: Place[] = [];
  for (let tries = 0; tries < TRIES * number && passages.length < number; tries += 1) {
    const count = FEWEST + next(MOST - FEWEST + 1);
    const first = next(Math.max(1, words.length - count + 1));
    const last = first + count - 1;
    if (!words[last] || !mayBeEdge(first) || !mayBeEdge(last)) continue;
    passages.push({ start: words[first]?.start ?? 0, end: words[last].end });
  }
  return passages;
}
