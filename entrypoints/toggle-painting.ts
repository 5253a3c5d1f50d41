import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BackgroundProtocol } from '../application/protocol';
import { createLocalization } from '../components/fluent/create-localization';
import common from '../locales/en/common.ftl?raw';
import errors from '../locales/en/errors.ftl?raw';
import texts from '../locales/en/page.ftl?raw';
import { createAsk } from '../messaging/channel';
import { rawBrowser } from '../page/raw-runtime';
import { togglePainting } from '../page/toggle-painting';

export default defineUnlistedScript(() => {
  const ask = createAsk<BackgroundProtocol>(() => rawBrowser()?.runtime);
  const words = createLocalization('en', [common, errors, texts]);
  void togglePainting(document, (about) => ask('page.passages', about), words);
});
