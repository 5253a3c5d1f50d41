import * as v from 'valibot';
import { WebAddress } from '../ids';

/** Where else the text may be read, for a page without one. Nothing is opened before the person presses it. */
export const OFFER_KINDS = ['web-version', 'source', 'frame'] as const;

export const Offer = v.object({ kind: v.picklist(OFFER_KINDS), address: WebAddress });
export type Offer = v.InferOutput<typeof Offer>;
