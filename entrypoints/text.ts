import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyEarlyTheme } from '../components/reader/apply-early-theme';
import { showTextInFrame, type TextInFrame } from '../components/reader/text-in-frame';
import { rawBrowser } from '../page/raw-runtime';

/** Where the reader's own script finds it. */
export interface WithText {
  witnessmarkText?: TextInFrame;
}

// One classic script, before everything else: modules and controls come when the text is on the screen.
export default defineUnlistedScript(() => {
  applyEarlyTheme(window);
  if (window.top !== window)
    (window as WithText).witnessmarkText = showTextInFrame(window, rawBrowser()?.runtime !== undefined);
});
