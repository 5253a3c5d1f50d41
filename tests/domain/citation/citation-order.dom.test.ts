import { afterEach, expect, it } from 'vitest';
import { plainText } from '../../../domain/citation/citation-part';
import { CITATION_STYLE_IDS } from '../../../domain/citation/citation-style';
import { CITATION_STYLES } from '../../../domain/citation/citation-styles';
import { citationWords } from '../../support/citation-words';
import { makeCapture, makeDocument } from '../make-records';

afterEach(() => {
  document.body.replaceChildren();
});

/** Where words of a line begin on the screen, in CSS px from its left. */
function leftOf(line: Text, words: string): number {
  const range = document.createRange();
  const at = line.data.indexOf(words);
  range.setStart(line, at);
  range.setEnd(line, at + words.length);
  return range.getBoundingClientRect().left;
}

it.each(CITATION_STYLE_IDS)('an Arabic source stands in its order in plain text, part by part: %s', (id) => {
  const source = makeDocument(1, { title: 'سجلات السجن', publisher: 'المرصد', lang: 'ar', dir: 'rtl' });
  const details = {
    capture: makeCapture(1),
    paragraph: 2,
    accessedAt: '2026-11-24T16:30:00.000Z',
    locale: 'en',
    labels: citationWords,
  };
  const line = document.createElement('p');
  // As a program sets plain text that it knows nothing of.
  line.dir = 'auto';
  line.style.whiteSpace = 'nowrap';
  const text = new Text(plainText(CITATION_STYLES[id].full(source, details)));
  line.append(text);
  document.body.append(line);
  const parts = ['المرصد', 'سجلات السجن', '2024', 'https://', '2026'];
  const inText = parts.toSorted((a, b) => text.data.indexOf(a) - text.data.indexOf(b));
  expect(parts.toSorted((a, b) => leftOf(text, a) - leftOf(text, b))).toEqual(inText);
});
