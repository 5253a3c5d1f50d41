import type { Case, Cases } from '../cases.ts';
import { diceOf, draftOf, isWord, written, type Dice, type Draft, type Place } from './draft.ts';
import { copyOf, GAPS, type Tools } from './edits.ts';
import { KINDS, type Kind } from './kinds.ts';
import { laterVersion, longDraft } from './long-text.ts';
import { choosePassage, SIZES, wordsOf, type Passage } from './passages.ts';
import type { Source } from './sources.ts';

/** Of all made cases those on long texts, and how many of them are on one text. */
const LONG = 328 / 1108;
const ON_ONE_TEXT = 33;
/** UTF-16 code units that a plain selector has of its surroundings on either side. */
const CONTEXT = 32;

/** How often the made cases are in a language; of others each as often as the rarest. */
const LANGUAGES: Readonly<Record<string, number>> = {
  fr: 127,
  de: 91,
  es: 72,
  pt: 76,
  ru: 122,
  ar: 114,
  'zh-Hans': 115,
  'zh-Hant': 58,
  ja: 86,
  ko: 53,
  vi: 57,
  en: 137,
};
const RARE = 10;

/** Passages tried before a text is given up. */
const TRIES = 20;

/** Cases with the same kinds of change, sizes of passages and lengths of text as the made ones, of other texts; the same for a seed. */
export function makeCases(sources: readonly Source[], seed: number, count: number): Cases {
  const dice = diceOf(seed);
  const byLanguage = Map.groupBy(sources, ({ lang }) => lang);
  const languages = [...byLanguage].map(([lang, of]) => [of, LANGUAGES[lang] ?? RARE] as const);
  const source = (): Source => dice.of(dice.weighed(languages));
  const made: Made[] = [];
  const onPages = Math.round(count * (1 - LONG));
  while (made.length < onPages) {
    const kind = KINDS[made.length % KINDS.length];
    const one = kind ? pageCase(kind, source(), source(), dice) : null;
    if (one) made.push(one);
  }
  while (made.length < count) {
    const some = longCases(source(), Math.min(ON_ONE_TEXT, count - made.length), dice);
    made.push(...some);
  }
  return numbered(made, seed);
}

/** A case before its texts are numbered. */
interface Made {
  readonly about: Pick<Case, 'kind' | 'lang' | 'tolerance' | 'expected' | 'nullOk'>;
  readonly before: string;
  readonly after: string;
  readonly place: Place;
}

function numbered(made: readonly Made[], seed: number): Cases {
  const texts = [...new Set(made.flatMap(({ before, after }) => [before, after]))];
  const numbers = new Map(texts.map((text, number) => [text, number]));
  const cases = made.map(({ about, before, after, place: [start, end] }, index) => ({
    ...about,
    id: `held-out-${seed}-${index}`,
    before: numbers.get(before) ?? -1,
    after: numbers.get(after) ?? -1,
    start,
    end,
    exact: before.slice(start, end),
    prefix: before.slice(Math.max(0, start - CONTEXT), start),
    suffix: before.slice(end, end + CONTEXT),
  }));
  return { texts, cases };
}

function toolsFor(blocks: readonly string[], lang: string, other: Draft['blocks'], dice: Dice): Tools {
  const tokens = draftOf(blocks, lang, '\n').blocks.flat().filter(isWord);
  const words = [...new Set(tokens.map(({ text }) => text))];
  const hasSpaces = !isDense(lang);
  return { dice, words: words.filter((word) => word.length >= (hasSpaces ? 4 : 2)), hasSpaces, other };
}

/** Scripts without spaces, which say the same in half of the letters. */
const isDense = (lang: string): boolean => /^(zh|ja)/.test(lang);

/** Some paragraphs in a row, of the length of a page. */
function excerpt({ blocks, lang }: Source, dice: Dice): readonly string[] {
  const length = (1800 + dice.below(5500)) * (isDense(lang) ? 0.5 : 1);
  const short = blocks.filter((block) => block.length < 1500);
  let left = length;
  const last = short.findLastIndex((block) => (left -= block.length) < 0);
  let letters = 0;
  return short.slice(dice.below(Math.max(0, last) + 1)).filter((block) => {
    letters += block.length;
    return letters - block.length < length;
  });
}

/** One case of a kind; null where this throw has none. */
function pageCase(kind: Kind, source: Source, foreign: Source, dice: Dice): Made | null {
  const { lang } = source;
  const gap = dice.of(GAPS);
  // Without anything between them only paragraphs that end in a mark are not run together.
  const blocks = excerpt(source, dice).filter((block) => gap !== '' || /[\p{P}\p{N}]$/u.test(block));
  const other = draftOf(excerpt(foreign, dice), foreign.lang, '\n').blocks.map(copyOf);
  // The two ways to write Chinese fold to much the same.
  if (kind.name === 'translation' && foreign.lang.slice(0, 2) === lang.slice(0, 2)) return null;
  const tools = toolsFor(blocks, lang, other, dice);
  if (blocks.join('').length < (isDense(lang) ? 700 : 1400) || blocks.length < 6 || tools.words.length < 40)
    return null;
  const draft = draftOf(blocks, lang, gap);
  const size = dice.weighed(SIZES.filter(([some]) => !(kind.without ?? []).includes(some)));
  const passage = choosePassage(draft, size, lang, dice);
  if (!passage || wordsOf(passage) < (kind.words ?? 0)) return null;
  const { before, after, nullOk = false } = kind.edit(draft, passage, tools, size);
  const [then, now] = [written(before), written(after)];
  const place = then.placeOf(passage.ids);
  if (!place) return null;
  const about = {
    kind: kind.name,
    lang,
    tolerance: kind.tolerance,
    expected: now.placeOf(passage.ids),
    nullOk,
  };
  return { about, before: then.text, after: now.text, place };
}

/** Cases on one long text and a later version of it; none where the source has too few words. */
function longCases({ lang, blocks }: Source, count: number, dice: Dice): Made[] {
  const tools = toolsFor(blocks.slice(0, 200), lang, [], dice);
  if (tools.words.length < 60 || blocks.length < 40) return [];
  const draft = longDraft(blocks, 60_000 + dice.below(140_000), lang, tools);
  const { later, moved } = laterVersion(draft, tools);
  const movedIds = new Set(moved.flat().map(({ from }) => from));
  const [then, now] = [written(draft), written(later)];
  const made: Made[] = [];
  for (let tries = 0; made.length < count && tries < TRIES * count; tries += 1) {
    const passage = choosePassage(draft, dice.weighed(SIZES), lang, dice);
    const place = passage && then.placeOf(passage.ids);
    if (!passage || !place) continue;
    const expected = now.placeOf(passage.ids);
    if (!isInOnePiece(passage, expected)) continue;
    const copies = then.text.split(then.text.slice(...place)).length - 1;
    const isMoved = passage.tokens.some(({ from }) => movedIds.has(from));
    const isEdited =
      expected !== null && bare(then.text.slice(...place)) !== bare(now.text.slice(...expected));
    const kind = kindOf({ isGone: expected === null, isMoved, isEdited, hasTwin: copies > 1 });
    // Of copies that lost their surroundings or their words nobody could tell which is which.
    const nullOk = (isEdited || isMoved) && copies > 1;
    const about = { kind, lang, tolerance: isEdited ? 4 : 3, expected, nullOk };
    made.push({ about, before: then.text, after: now.text, place });
  }
  return made;
}

/** Whether nothing of a length came between the words of a passage or went: then nobody could say where it is. */
function isInOnePiece({ tokens }: Passage, expected: Place | null): boolean {
  if (!expected) return true;
  const then = tokens.reduce((sum, { text }) => sum + text.length, 0);
  const now = expected[1] - expected[0];
  return now < 1.5 * then + 20 && now > 0.6 * then;
}

const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '');

function kindOf(what: {
  readonly isGone: boolean;
  readonly isMoved: boolean;
  readonly isEdited: boolean;
  readonly hasTwin: boolean;
}): string {
  if (what.isGone) return what.hasTwin ? 'long-deleted-twin' : 'long-deleted';
  if (what.isMoved) return 'long-moved';
  return what.isEdited ? 'long-edited' : 'long-kept';
}
