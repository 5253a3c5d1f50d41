import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyEarlyTheme } from '../components/reader/apply-early-theme';

export default defineUnlistedScript(() => {
  applyEarlyTheme(window);
});
