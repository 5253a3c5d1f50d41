import type { StyleLabels } from './citation-labels';
import type { CitedSource } from './cited-source';

/** More words than this are too many for a repeat, and so many are kept. */
const MOST_WORDS = 4;

/**
 * A title for a repeat: what stands before the colon where that is more than a word, or else its first words. One in a script without
 * spaces stays whole up to its colon.
 */
export function shortTitle(
  { title, isEnglish }: Pick<CitedSource, 'title' | 'isEnglish'>,
  labels: Pick<StyleLabels, 'articles' | 'smallWords'>,
): string {
  const main = title.split(/[:：]\s*| [–—] /)[0]?.trim() ?? '';
  const words = wordsOf(title, isEnglish ? labels.articles : '');
  const ofMain = wordsOf(main, isEnglish ? labels.articles : '');
  if (words.length === 1 && ofMain.length === 1) return ofMain.join(' ');
  if (words.length <= MOST_WORDS) return words.join(' ');
  if (ofMain.length > 1 && ofMain.length <= MOST_WORDS) return ofMain.join(' ');
  const kept = words.slice(0, MOST_WORDS);
  const small = isEnglish ? labels.smallWords.split(' ') : [];
  while (kept.length > 1 && small.includes(kept.at(-1)?.toLowerCase() ?? '')) kept.pop();
  return balanced(kept.join(' ').replace(/[,;:.،؛：–—-]+$/u, ''));
}

function wordsOf(title: string, articles: string): readonly string[] {
  const words = title.split(' ').filter((word) => word !== '');
  const [first = ''] = words;
  return words.length > 1 && articles.split(' ').includes(first.toLowerCase()) ? words.slice(1) : words;
}

/** Without a quotation mark or bracket that is not closed any more. */
function balanced(title: string): string {
  const pairs = ['“”', '‘’', '«»', '()', '[]', '「」', '《》'] as const;
  return pairs.reduce((text, pair) => {
    const [open = '', close = ''] = pair;
    return text.includes(open) && !text.includes(close) ? text.replace(open, '') : text;
  }, title);
}
