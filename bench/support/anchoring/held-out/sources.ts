import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readCases } from '../cases.ts';

/** A text to make cases of. */
export interface Source {
  readonly lang: string;
  readonly blocks: readonly string[];
}

export interface Sources {
  /** Whole pages of others, in many languages. */
  readonly pages: readonly Source[];
  /** The declaration that the made cases are of; of its languages only three are among the pages in some length. */
  readonly declarations: readonly Source[];
}

const Articles = v.record(v.string(), v.looseObject({ articleBody: v.string() }));
/** A page of fewer has too little to tell a passage from. */
const BLOCKS = 16;
/** Kinds of made cases whose old text is the declaration as it stands, without anything planted in it. */
const AS_IT_STANDS = new Set(['none', 'deleted', 'sentence-around', 'typo-in-quote', 'word-in-quote']);

/** Lines once each, as menus repeat themselves and nobody could tell which is meant. */
function blocksOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line.length > 2);
}

/** Null where the folder of texts is not there. */
export function readSources(shared: string): Sources | null {
  const made = join(shared, 'anchoring', 'cases.json.gz');
  const real = join(shared, 'anchoring', 'real-cases.json.gz');
  const articles = join(shared, 'pages', 'articles', 'ground-truth.json');
  if (![made, real, articles].every((path) => existsSync(path))) return null;
  const revisions = readCases(real);
  const langOf = new Map(revisions.cases.map(({ before, lang }) => [before, lang]));
  const news = Object.values(v.parse(Articles, JSON.parse(readFileSync(articles, 'utf8'))));
  const pages = [
    ...[...langOf].map(([at, lang]) => ({ lang, blocks: blocksOf(revisions.texts[at] ?? '') })),
    ...news.map(({ articleBody }) => ({ lang: 'en', blocks: blocksOf(articleBody) })),
  ];
  return { pages: pages.filter(({ blocks }) => blocks.length >= BLOCKS), declarations: declarations(made) };
}

/** Of each language all lines of the texts that have them on lines of their own, which are parts of one declaration. */
function declarations(made: string): Source[] {
  const { texts, cases } = readCases(made);
  const lines = new Map<string, Set<string>>();
  for (const { lang, kind, before } of cases) {
    const blocks = AS_IT_STANDS.has(kind) ? blocksOf(texts[before] ?? '') : [];
    if (blocks.length < BLOCKS) continue;
    lines.set(lang, new Set([...(lines.get(lang) ?? []), ...blocks]));
  }
  return [...lines].map(([lang, blocks]) => ({ lang, blocks: [...blocks] }));
}
