import * as v from 'valibot';
import { TagId } from '../ids';
import { Colour } from '../annotation/colour';
import { TagPath } from './tag-path';

export const Tag = v.object({
  id: TagId,
  /** Unique once folded by `foldTagPath`. */
  path: TagPath,
  colour: v.nullable(Colour),
  description: v.pipe(v.string(), v.maxLength(4_000)),
  origin: v.picklist(['own', 'vocabulary']),
  state: v.picklist(['live', 'deleted']),
});
export type Tag = v.InferOutput<typeof Tag>;
