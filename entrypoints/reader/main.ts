import { askForOffers } from '../../application/ask-for-offers';
import { createReaderPortByMessages } from '../../application/reader-port-by-messages';
import { readShown } from '../../components/reader/read-shown';
import { extractLater } from '../../page/extract-later';
import { rawBrowser } from '../../page/raw-runtime';
import type { WithText } from '../text';

const { witnessmarkText } = window as WithText;

if (!witnessmarkText) void import('./tab').then(({ startTab }) => startTab(document));

/** Two frames, in ms. */
const PAINTING = 32;

let endWaiting: Promise<() => void> | undefined;

witnessmarkText?.onArrival((arrival, frame) => {
  // Not before the text is on the screen: reading the controls takes longer than showing it.
  const controls = import('./controls');
  if ('source' in arrival) {
    const { source } = arrival;
    endWaiting = controls.then(({ startWaiting }) => startWaiting(document, frame));
    // Painted first, as each step of the reading stands in the way of it; a tab behind others paints nothing.
    if (source)
      void endWaiting.then(() => setTimeout(() => void extractLater(source).then(frame.read), PAINTING));
    return;
  }
  void endWaiting?.then((end) => {
    end();
  });
  if ('fault' in arrival) {
    const { fault: code, canForce } = arrival;
    const offers = askForOffers(() => rawBrowser()?.runtime);
    void controls.then(({ startFault }) => startFault(document, { code, canForce, frame, offers }));
    return;
  }
  const { article, map } = readShown(document, arrival.article);
  const port = createReaderPortByMessages(() => rawBrowser()?.runtime, arrival.ticket);
  const opening = port.open(article);
  void controls.then(({ startControls }) =>
    startControls(document, { port, map, opening, frame, images: new Map(), focus: undefined }),
  );
});
