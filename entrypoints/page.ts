import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { copyShownImage } from '../page/copy-shown-image';
import { fetchCachedImage } from '../page/fetch-cached-image';
import { togglePage } from '../page/toggle-page';

export default defineUnlistedScript(() => {
  togglePage(import.meta.env.FIREFOX ? copyShownImage : fetchCachedImage);
});
