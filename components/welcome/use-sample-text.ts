import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { COLOURS, type Colour } from '../../domain/annotation/colour';
import type { Annotation } from '../../domain/annotation/annotation';
import type { AnnotationId } from '../../domain/ids';
import { paint } from '../../dom/paint';
import { positionToRange, rangeToPosition } from '../../dom/position';
import { textOf, type TextMap } from '../../dom/text-of';
import type { SelectedPassage } from '../reader/reader-state';
import { trackSelection } from '../reader/track-selection';

/**
 * The text of the sample as it stands on the screen, once it does, with what is selected in it. Paints what is marked,
 * as the reader does; the digits mark a selection.
 */
export function useSampleText(
  annotations: readonly Annotation[],
  openId: AnnotationId | undefined,
  onDigit: (selection: SelectedPassage, colour: Colour) => void,
): {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly map: TextMap | undefined;
  readonly selection: SelectedPassage | undefined;
} {
  const root = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<TextMap>();
  const [selection, setSelection] = useState<SelectedPassage>();
  useEffect(() => {
    if (!root.current) return undefined;
    const read = textOf(root.current);
    setMap(read);
    const tracking = new AbortController();
    trackSelection(window, (range) => rangeToPosition(read, range), setSelection, tracking.signal);
    return () => tracking.abort();
  }, []);
  useEffect(() => {
    if (!map) return;
    paint(
      annotations.flatMap(({ id, position, colour }) => {
        const range = positionToRange(map, position);
        return range ? [{ range, colour, position, isOpen: id === openId }] : [];
      }),
    );
  }, [map, annotations, openId]);
  const latest = useRef({ selection, onDigit });
  latest.current = { selection, onDigit };
  useEffect(() => {
    const mark = (event: KeyboardEvent): void => {
      const now = latest.current;
      const colour = COLOURS[Number(event.key) - 1];
      const isWriting = event.target instanceof HTMLElement && event.target.matches('input, textarea');
      if (!now.selection || !colour || isWriting || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      now.onDigit(now.selection, colour);
    };
    document.addEventListener('keydown', mark);
    return () => document.removeEventListener('keydown', mark);
  }, []);
  return { root, map, selection };
}
