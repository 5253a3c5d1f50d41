import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../domain/anchoring/align';
import { fold } from '../../../domain/anchoring/fold';
import { createVocabulary, tokenise } from '../../../domain/anchoring/tokenise';
import { createScorer } from '../../../domain/anchoring/word-likeness';

function aligned(before: string, now: string): string[] {
  const vocabulary = createVocabulary();
  const a = tokenise(fold(before), vocabulary);
  const b = tokenise(fold(now), vocabulary);
  const word = (id: number | undefined): string => (id === undefined ? '-' : (vocabulary.words[id] ?? '-'));
  return [...align(a, b, createScorer(vocabulary))].map(
    (at, index) => `${word(a.ids[index])}>${word(b.ids[at])}`,
  );
}

describe('align', () => {
  it('sets the words of an unchanged text against themselves', () => {
    expect(aligned('One two, three.', 'one  two , three.')).toEqual([
      'one>one',
      'two>two',
      ',>,',
      'three>three',
      '.>.',
    ]);
  });

  it('sets a word against the same word with a slip in it', () => {
    expect(aligned('we recognise this', 'we recognize this')).toEqual([
      'we>we',
      'recognise>recognize',
      'this>this',
    ]);
  });

  it('takes out the sentence that was taken out, and not the end of one and the beginning of the next', () => {
    const kept = 'Everyone has the right to rest.';
    const gone = 'Everyone has the right to work.';
    const pairs = aligned(`It says: ${gone} ${kept}`, `It says: ${kept}`);
    expect(pairs.slice(3, 10)).toEqual(
      gone
        .toLowerCase()
        .match(/\w+|\./g)
        ?.map((word) => `${word}>-`),
    );
  });

  it('keeps the order of the words, and pairs like with like', () => {
    const text = fc.array(fc.constantFrom('alpha', 'bravo', 'delta', 'echo', '.', 'foxtrot', 'golf'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const vocabulary = createVocabulary();
        const a = tokenise(fold(one.join(' ')), vocabulary);
        const b = tokenise(fold(other.join(' ')), vocabulary);
        let last = -1;
        align(a, b, createScorer(vocabulary)).forEach((at, index) => {
          if (at < 0) return;
          expect(at).toBeGreaterThan(last);
          expect(b.ids[at]).toBe(a.ids[index]);
          last = at;
        });
      }),
    );
  });

  it('aligns texts that are too long to compare word by word', () => {
    const words = Array.from({ length: 4000 }, (_, index) => `w${(index * 7919) % 4001}`);
    const now = [...words.slice(0, 500), 'new', ...words.slice(700, 3000), ...words.slice(3001)];
    const pairs = aligned(words.join(' '), now.join(' '));
    // `w12` is two tokens, as digits stand apart.
    expect(pairs.filter((pair) => !pair.endsWith('>-')).length).toBe((4000 - 201) * 2);
  });
});
