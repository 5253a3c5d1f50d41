import type { Annotation } from '../../domain/annotation/annotation';
import type { TextOf } from '../fluent/create-localization';

/** An annotation by its colour and its paragraph, as it is cited. */
export function whereOf(
  { colour: name }: Pick<Annotation, 'colour'>,
  paragraph: number | null,
  text: TextOf,
): string {
  const colour = text(`colour-${name}`);
  return paragraph === null ? colour : text('highlight-position', { colour, paragraph });
}
