import { webUrl } from '../document/web-url';

/** Whether a link may lead there: `javascript:` and the like are not to be followed. */
export const isWebAddress = (address: string): boolean => webUrl(address) !== null;
