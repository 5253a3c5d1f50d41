import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { togglePage } from '../page/toggle-page';

export default defineUnlistedScript(() => {
  togglePage();
});
