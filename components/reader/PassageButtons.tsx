import type { JSX } from 'preact';
import type { Position } from '../../domain/annotation/annotation';
import { wholeWords } from '../../domain/annotation/move-edge';
import { partsOf, spanOf, touching } from '../../domain/annotation/touching';
import { useText } from '../fluent/use-text';
import type { PassageActions } from './passage-actions';
import { placeOf, type ReaderState } from './reader-state';

export interface PassageButtonsProperties {
  readonly state: ReaderState;
  readonly selected: Position;
  readonly text: string;
  readonly actions: Pick<PassageActions, 'split' | 'merge'>;
  readonly onSelect: (position: Position) => void;
}

/** What can be done with the selected words where they cut a word, or touch what is marked. */
export function PassageButtons(properties: PassageButtonsProperties): JSX.Element | null {
  const { state, selected, text: canonicalText, actions, onSelect } = properties;
  const text = useText();
  const whole = wholeWords(canonicalText, selected);
  const placed = state.annotations.flatMap(({ id }) => {
    const position = placeOf(state, id);
    return position ? [{ id, position }] : [];
  });
  const touched = touching(placed, selected);
  const [only] = touched;
  const parts = touched.length === 1 && only ? partsOf(canonicalText, only.position, selected) : null;
  return (
    <>
      {whole !== selected && (
        <button
          type="button"
          data-action="whole-words"
          onClick={() => {
            onSelect(whole);
          }}
        >
          {text('whole-words')}
        </button>
      )}
      {touched.length > 1 && (
        <button
          type="button"
          data-action="merge"
          onClick={() => {
            const all = spanOf([...touched.map(({ position }) => position), selected]);
            void actions.merge(
              touched.map(({ id }) => id),
              all,
            );
          }}
        >
          {text('merge-highlights', { count: touched.length })}
        </button>
      )}
      {parts && only && (
        <button type="button" data-action="split" onClick={() => void actions.split(only.id, parts)}>
          {text('split-highlight')}
        </button>
      )}
    </>
  );
}
