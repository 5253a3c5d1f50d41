import { describe, expect, it } from 'vitest';
import { fold } from '../../../domain/anchoring/fold';
import { isOwnBlock } from '../../../domain/anchoring/own-block';
import { createVocabulary, tokenise, tokensIn } from '../../../domain/anchoring/tokenise';

function standsAlone(text: string, words: string, isWhole = true): boolean {
  const tokens = tokenise(fold(text), createVocabulary());
  const start = text.indexOf(words);
  return isOwnBlock(tokens, tokensIn(tokens, tokens.text.fromOriginal(start, start + words.length)), {
    isWhole,
  });
}

describe('a block of its own', () => {
  const WORDS = 'The lamps were out.';

  it('stands between line breaks, however it is indented', () => {
    expect(standsAlone(`Before\n${WORDS}\nAfter`, WORDS)).toBe(true);
    expect(standsAlone(`Before\r\n\t\t${WORDS} \r\n\r\nAfter`, WORDS)).toBe(true);
  });

  it('is none within a line, at either side', () => {
    expect(standsAlone(`Before ${WORDS}\nAfter`, WORDS)).toBe(false);
    expect(standsAlone(`Before\n${WORDS} After`, WORDS)).toBe(false);
  });

  it('may be first or last in a whole text, while the end of a part says nothing', () => {
    expect(standsAlone(`${WORDS}\nAfter`, WORDS)).toBe(true);
    expect(standsAlone(`Before\n${WORDS}`, WORDS)).toBe(true);
    expect(standsAlone(`${WORDS}\nAfter`, WORDS, false)).toBe(false);
    expect(standsAlone(`Before\n${WORDS}`, WORDS, false)).toBe(false);
    expect(standsAlone(`\n${WORDS}\n`, WORDS, false)).toBe(true);
  });

  it('is not looked for through white space without end', () => {
    expect(standsAlone(`Before\n${' '.repeat(1_000)}${WORDS}\nAfter`, WORDS)).toBe(false);
  });
});
