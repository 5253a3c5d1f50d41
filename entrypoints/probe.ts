import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { probePage } from '../page/probe-page';

export default defineUnlistedScript(() => {
  probePage(window);
});
