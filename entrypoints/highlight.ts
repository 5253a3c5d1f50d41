import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BackgroundProtocol } from '../application/protocol';
import { createLocalization } from '../components/fluent/create-localization';
import common from '../locales/en/common.ftl?raw';
import errors from '../locales/en/errors.ftl?raw';
import texts from '../locales/en/page.ftl?raw';
import { batchFrom, type BatchId } from '../domain/ids';
import { createAsk } from '../messaging/channel';
import { highlightSelection } from '../page/highlight-selection';
import { rawBrowser } from '../page/raw-runtime';

// A page on plain http has no `crypto.randomUUID`.
const newBatch = (): BatchId => batchFrom(crypto.getRandomValues(new Uint8Array(16)));

export default defineUnlistedScript(() => {
  const ask = createAsk<BackgroundProtocol>(
    () => rawBrowser()?.runtime,
    // Asked again while the answer may still come, it would close the reader.
    (type) => type === 'page.read',
  );
  const port: Parameters<typeof highlightSelection>[1] = {
    highlight: (input) => ask('page.highlight', { ...input, batch: newBatch() }),
    unhighlight: (id) => ask('page.unhighlight', { id, batch: newBatch() }),
    openReader: () => ask('page.read', {}),
  };
  void highlightSelection(document, port, createLocalization('en', [common, errors, texts]));
});
