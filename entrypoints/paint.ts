import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BackgroundProtocol } from '../application/protocol';
import { createAsk } from '../messaging/channel';
import { rawBrowser } from '../page/raw-runtime';
import { paintQuietly } from '../page/toggle-painting';

export default defineUnlistedScript(() => {
  const ask = createAsk<BackgroundProtocol>(() => rawBrowser()?.runtime);
  paintQuietly(document, (about) => ask('page.passages', about));
});
