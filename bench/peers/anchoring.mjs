// How other tools find a passage again, each by its own published code: a quote with its context and old position in, the place
// in the one text node of `root` out, in UTF-16 code units. All of them know nothing of a capture.
import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { reviveSelector } from '@recogito/text-annotator';
import search from 'approx-string-match';

/** Matching with errors alone: the fewest errors win, then the place nearest to the old one. */
function approximate(text, { quote, position }) {
  const errors = Math.min(256, quote.exact.length >> 1);
  const [best] = search(text, quote.exact, errors).sort(
    (one, other) =>
      one.errors - other.errors ||
      Math.abs(one.start - position.start) - Math.abs(other.start - position.start),
  );
  return best ? { start: best.start, end: best.end } : null;
}

async function apache(text, { quote }, root) {
  const scope = document.createRange();
  scope.selectNodeContents(root);
  for await (const range of createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', ...quote })(scope)) {
    return { start: range.startOffset, end: range.endOffset };
  }
  return null;
}

function recogito(text, { quote, position }, root) {
  const range = document.createRange();
  const { range: revived } = reviveSelector({ quote: quote.exact, ...position, range }, root);
  return revived && !revived.collapsed ? { start: revived.startOffset, end: revived.endOffset } : null;
}

export const PEERS = {
  'approx-string-match': approximate,
  '@apache-annotator/dom': apache,
  '@recogito/text-annotator': recogito,
};
