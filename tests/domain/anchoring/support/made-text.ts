/** Numbers from 0 up to, but not with, `below`; the same ones for the same seed (mulberry32). */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const SYLLABLES = ['ba', 'ne', 'ri', 'to', 'ku', 'sha', 'lem', 'dor', 'vin', 'ast', 'mio', 'pel'];

function madeWord(next: (below: number) => number): string {
  return Array.from({ length: 1 + next(4) }, () => SYLLABLES[next(SYLLABLES.length)] ?? '').join('');
}

/**
 * Sentences of words that mean nothing, in paragraphs; the same for the same seed. With `edited`, that share of the
 * sentences has one word put otherwise, and the others are as they are without it.
 */
export function madeText(seed: number, sentences: number, { edited = 0 } = {}): string {
  const next = random(seed);
  const edit = random(seed + 1000);
  let text = '';
  for (let index = 0; index < sentences; index += 1) {
    const words = Array.from({ length: 6 + next(10) }, () => madeWord(next));
    if (edit(1000) < edited * 1000) words[edit(words.length)] = madeWord(edit);
    text += `${words.join(' ')}.${next(5) === 0 ? '\n' : ' '}`;
  }
  return text.trim();
}
