import { askForOffers } from '../../application/ask-for-offers';
import { createReaderPortByMessages } from '../../application/reader-port-by-messages';
import { readShown } from '../../components/reader/read-shown';
import { extractLater } from '../../page/extract-later';
import { rawBrowser } from '../../page/raw-runtime';
import type { WithText } from '../text';

const { witnessmarkText } = window as WithText;

if (!witnessmarkText) void import('./tab').then(({ startTab }) => startTab(document));

witnessmarkText?.onArrival((arrival, frame) => {
  if ('source' in arrival) {
    void extractLater(arrival.source).then(frame.read);
    return;
  }
  // Not before the text is on the screen: reading the controls takes longer than showing it.
  const controls = import('./controls');
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
