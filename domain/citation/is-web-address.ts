/** Whether a link may lead there: `javascript:` and the like are not to be followed. */
export const isWebAddress = (address: string): boolean =>
  /^https?:$/.test(URL.parse(address)?.protocol ?? '');
