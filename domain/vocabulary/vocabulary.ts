import { BODIES, INSTRUMENTS } from './instruments';
import { ALSO_CALLED, REGIONS } from './regions';
import { TOPICS } from './topics';

/** One entry of the built-in vocabulary. It becomes a tag when it is first used. */
export interface Concept {
  /** Stays the same when labels change, and in every language. */
  readonly id: string;
  /** As the path of a tag. */
  readonly path: string;
  /** What it is also called, in any language; the same name may go for several. */
  readonly aliases: readonly string[];
}

/** The languages that country names are known in besides the one of the interface. */
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt', 'ru', 'zh-Hans', 'zh-Hant'] as const;

/** Topics, regions with their countries, instruments with their articles, bodies. Countries are called as in `language`. */
export function createVocabulary(language: string): readonly Concept[] {
  return [...topics(), ...regions(language), ...instruments(), ...bodies()];
}

function topics(): readonly Concept[] {
  let theme = { id: '', path: '' };
  return linesOf(TOPICS).map(({ isHead, fields: [id = '', label = '', ...aliases] }) => {
    if (!isHead) return { id: `${theme.id}/${id}`, path: `${theme.path}/${label}`, aliases };
    theme = { id: `topic/${id}`, path: label };
    return { ...theme, aliases };
  });
}

function instruments(): readonly Concept[] {
  let treaty = '';
  return linesOf(INSTRUMENTS).map(({ isHead, fields: [short = '', name = ''] }) => {
    if (isHead) treaty = short;
    const path = `Instruments/${treaty}`;
    return isHead
      ? { id: `instrument/${short}`, path, aliases: [name] }
      : {
          id: `instrument/${treaty}/${short}`,
          path: `${path}/Article ${short}`,
          aliases: [name, `${treaty} art. ${short}`, `${treaty} ${short}`],
        };
  });
}

function bodies(): readonly Concept[] {
  return linesOf(BODIES).map(({ fields: [short = '', name = '', ...symbols] }) => ({
    id: `body/${short}`,
    path: `UN bodies/${name}`,
    aliases: [short, ...symbols],
  }));
}

function regions(language: string): readonly Concept[] {
  const names = [language, ...LANGUAGES].flatMap((one) =>
    (['long', 'short'] as const).map(
      (style) => new Intl.DisplayNames([one], { type: 'region', style, fallback: 'none' }),
    ),
  );
  const called = new Map(linesOf(ALSO_CALLED).map(({ fields: [code = '', ...also] }) => [code, also]));
  let region = '';
  return linesOf(REGIONS).flatMap(({ isHead, fields: [first = '', label = '', ...aliases] }) => {
    if (isHead) {
      region = label;
      return [{ id: `region/${first}`, path: region, aliases }];
    }
    return first.split(' ').map((code) => {
      const [name = code, ...others] = new Set([
        ...names.flatMap((one) => one.of(code) ?? []),
        ...(called.get(code) ?? []),
      ]);
      // A slash would part the path.
      return { id: `country/${code}`, path: `${region}/${name.replaceAll('/', ' ')}`, aliases: others };
    });
  });
}

function linesOf(text: string): readonly { readonly isHead: boolean; readonly fields: readonly string[] }[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({
      isHead: line.startsWith('# '),
      fields: line.replace(/^# /, '').split(' | '),
    }));
}
