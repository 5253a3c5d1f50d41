import { createReaderPortByMessages } from '../../application/reader-port-by-messages';
import { connectFrame } from '../../components/reader/connect-frame';
import { showArticle } from '../../components/reader/show-article';
import { rawBrowser } from '../../page/raw-runtime';

const runtime = () => rawBrowser()?.runtime;

if (window.top === window) {
  void import('./tab').then(({ startTab }) => startTab(document));
} else {
  // Fetched while the page script extracts; run after the text is on the screen.
  const controls = import('./controls');
  const frame = connectFrame(window, runtime() !== undefined, {
    onArticle(received, ticket) {
      const { article, map } = showArticle(document, received);
      const port = createReaderPortByMessages(runtime, ticket);
      requestAnimationFrame(() => {
        setTimeout(() => {
          const opening = port.open(article);
          void controls.then(({ startControls }) =>
            startControls(document, { port, map, opening, frame, images: new Map(), focus: undefined }),
          );
        });
      });
    },
    onFault(code, canForce) {
      void controls.then(({ startFault }) => startFault(document, { code, canForce, frame }));
    },
  });
}
