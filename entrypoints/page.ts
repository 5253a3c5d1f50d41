import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askToExtract } from '../page/ask-background';
import { copyShownImage } from '../page/copy-shown-image';
import { fetchCachedImage } from '../page/fetch-cached-image';
import { togglePage } from '../page/toggle-page';

export default defineUnlistedScript(() => {
  // In Firefox the reader's frame shares the page's thread, and a background is a page.
  if (import.meta.env.FIREFOX) togglePage(copyShownImage, askToExtract);
  else togglePage(fetchCachedImage);
});
