import type { Patch } from '../../../scripts/bundle.ts';

/** What finding loses without one of its parts. */
export const ABLATIONS: Readonly<Record<string, readonly Patch[]>> = {
  'without folding': [
    {
      file: 'domain/anchoring/fold.ts',
      from: 'return foldCharacters(character) === character ? PLAIN : CHANGED;',
      to: 'return PLAIN;',
    },
  ],
  'without words nearly alike': [
    {
      file: 'domain/anchoring/word-likeness.ts',
      from: "const like = likeness(words[one] ?? '', words[other] ?? '');",
      to: 'const like = 0;',
    },
  ],
  'without twins': [
    {
      file: 'domain/anchoring/twins.ts',
      from: 'return [place, ...close];',
      to: 'return [place];',
    },
  ],
  'without a second opinion': [
    {
      file: 'domain/anchoring/place-by-capture.ts',
      from: 'if (!isExact(place)) {',
      to: 'if (false) {',
    },
  ],
  'without looking elsewhere': [
    {
      file: 'domain/anchoring/place-by-capture.ts',
      from: 'const [best, next] = found.free;',
      to: 'const [best, next] = [] as typeof found.free;',
    },
  ],
  'without old positions': [
    {
      file: 'domain/anchoring/place-by-quote.ts',
      from: 'position === null ? NOWHERE : fromPositionAlone(position)',
      to: 'position === -1 ? fromPositionAlone(position) : NOWHERE',
    },
    {
      file: 'domain/anchoring/place-by-quote.ts',
      from: 'const expect = expectations(pins);',
      to: 'const expect = expectations([]);',
    },
  ],
  'without the others of the text': [
    {
      file: 'domain/anchoring/place-by-quote.ts',
      from: 'const expect = expectations(pins);',
      to: 'const expect = expectations([]);',
    },
  ],
};
