/** Whether this is Chromium: only it describes itself in this way, and nobody asks for it to say something else. */
export const isChromium = (navigator: Navigator & { readonly userAgentData?: unknown }): boolean =>
  navigator.userAgentData !== undefined;
