import { askForOffers } from '../../application/ask-for-offers';
import type { OpenedDocument } from '../../application/reader-port';
import { createReaderPortByMessages } from '../../application/reader-port-by-messages';
import { readShown } from '../../components/reader/read-shown';
import { showKept } from '../../components/reader/show-kept';
import type { LeftOutBlock } from '../../domain/document/article';
import type { TextMap } from '../../dom/text-of';
import type { Result } from '../../messaging/result';
import { inSlices } from '../../dom/in-slices';
import { extractLater } from '../../page/extract-later';
import { rawBrowser } from '../../page/raw-runtime';
import type { WithText } from '../text';

const { witnessmarkText } = window as WithText;

if (!witnessmarkText) void import('./tab').then(({ startTab }) => startTab(document));

/** Two frames, in ms. */
const PAINTING = 32;

/** The text as it is with the blocks that were put back before: whether there are any is known once the document is found. */
async function withKept(
  map: TextMap,
  leftOut: readonly LeftOutBlock[] | undefined,
  opening: Promise<Result<OpenedDocument>>,
): Promise<TextMap> {
  const opened = leftOut && (await opening);
  const blocks = opened?.ok ? (opened.value.capture.leftOut ?? []) : [];
  return blocks.some(({ isKept }) => isKept) ? inSlices(showKept(document, blocks)) : map;
}

/** What a person waits for is said until this is called. */
let endWaiting: Promise<() => void> = Promise.resolve(() => undefined);

witnessmarkText?.onArrival((arrival, frame) => {
  // Not before the text is on the screen: reading the controls takes longer than showing it.
  const controls = import('./controls');
  const before = endWaiting;
  const wait = (what: 'loading' | 'arriving'): void => {
    endWaiting = Promise.all([controls, before]).then(([{ startWaiting }, end]) => {
      end();
      return startWaiting(document, frame, what);
    });
  };
  if ('source' in arrival) {
    const { source } = arrival;
    wait('loading');
    // Painted first, as each step of the reading stands in the way of it; a tab behind others paints nothing.
    if (source)
      void endWaiting.then(() => setTimeout(() => void extractLater(source).then(frame.read), PAINTING));
  } else if ('beginning' in arrival) wait('arriving');
  else if ('fault' in arrival) {
    const { fault: code, canForce } = arrival;
    const offers = askForOffers(() => rawBrowser()?.runtime);
    void Promise.all([controls, before]).then(([{ startFault }, end]) => {
      end();
      return startFault(document, { code, canForce, frame, offers });
    });
  } else
    void inSlices(readShown(document, arrival.article)).then(async ({ article, map }) => {
      const port = createReaderPortByMessages(() => rawBrowser()?.runtime, arrival.ticket);
      const opening = port.open(article);
      const { startControls } = await controls;
      await startControls(document, {
        port,
        map: await withKept(map, article.leftOut, opening),
        opening,
        frame,
        images: new Map(),
        focus: undefined,
        reopen: frame.again,
      });
      // Not before: Escape is to be heard throughout.
      (await before)();
    });
});
