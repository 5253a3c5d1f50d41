import * as v from 'valibot';

/** The five colours by what they usually stand for in this work; the names on screen come from Fluent. */
export const COLOURS = ['violation', 'victim', 'perpetrator', 'source', 'response'] as const;
export const Colour = v.picklist(COLOURS);
export type Colour = v.InferOutput<typeof Colour>;
