import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A passage of a text, and where it is in a later version of that text; offsets are UTF-16 code units, end exclusive. */
const Case = v.object({
  id: v.string(),
  /** Indices into `texts`. */
  before: Offset,
  after: Offset,
  start: Offset,
  end: Offset,
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  expected: v.nullable(v.tuple([Offset, Offset])),
  /** Nobody could decide: unplaced is right, too. */
  nullOk: v.optional(v.nullable(v.boolean())),
  tolerance: v.number(),
  kind: v.string(),
  lang: v.string(),
});
export type Case = v.InferOutput<typeof Case>;

const Cases = v.object({ texts: v.array(v.string()), cases: v.array(Case) });
export type Cases = v.InferOutput<typeof Cases>;

/** Reads a file of cases, plain or `.gz`. Throws, with what is wrong, at a file of another form. */
export function readCases(path: string): Cases {
  const bytes = readFileSync(path);
  return v.parse(Cases, JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')));
}
