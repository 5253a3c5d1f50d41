import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Position } from '../../domain/annotation/annotation';
import type { Edge } from '../../domain/annotation/move-edge';
import type { AnnotationId } from '../../domain/ids';
import type { EdgePlace } from '../../dom/edges-of';
import { useText } from '../fluent/use-text';
import type { PassageActions } from './passage-actions';
import { wordsAtEdge } from './words-at-edge';

export interface HandlesProperties {
  readonly id: AnnotationId;
  readonly text: string;
  readonly position: Position;
  /** In CSS px of the document. */
  readonly places: Readonly<Record<Edge, EdgePlace>>;
  readonly isRightToLeft: boolean;
  /** The passage with one edge where a point of the viewport is; null where there is no text. */
  readonly stretchedTo: (edge: Edge, x: number, y: number) => Position | null;
  readonly actions: Pick<PassageActions, 'stretch' | 'stretchTo' | 'keepStretched'>;
}

/** The two ends of the open passage: to be dragged, by mouse, pen or finger, or moved by arrows word by word. */
export function Handles(properties: HandlesProperties): JSX.Element {
  const text = useText();
  return (
    <section aria-label={text('handles')}>
      <Handle {...properties} edge="start" />
      <Handle {...properties} edge="end" />
    </section>
  );
}

function Handle({
  edge,
  id,
  text: canonicalText,
  position,
  places,
  isRightToLeft,
  stretchedTo,
  actions,
}: HandlesProperties & { readonly edge: Edge }): JSX.Element {
  const text = useText();
  const isHeld = useRef(false);
  const { x, top, bottom } = places[edge];
  const onMove = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    if (!isHeld.current) return;
    const handle = event.currentTarget;
    // The words under the handle are meant, not the handle.
    handle.style.pointerEvents = 'none';
    const wanted = stretchedTo(edge, event.clientX, event.clientY);
    handle.style.pointerEvents = '';
    if (wanted) actions.stretchTo(id, wanted);
  };
  const onRelease = (): void => {
    if (!isHeld.current) return;
    isHeld.current = false;
    void actions.keepStretched();
  };
  return (
    <button
      type="button"
      role="slider"
      class={`handle handle-${edge}`}
      data-handle={edge}
      aria-label={text(`handle-${edge}`)}
      aria-valuemin={0}
      aria-valuemax={canonicalText.length}
      aria-valuenow={position[edge]}
      aria-valuetext={wordsAtEdge(canonicalText, position, edge)}
      // Physical on purpose: it follows a place on the screen, which has no direction of writing.
      style={{
        transform: `translate(${String(Math.round(x))}px, ${String(Math.round(edge === 'start' ? top : bottom))}px)`,
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        isHeld.current = true;
      }}
      onPointerMove={onMove}
      onPointerUp={onRelease}
      onPointerCancel={onRelease}
      onKeyDown={(event) => {
        const step = stepOf(event.key, isRightToLeft);
        if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        actions.stretch(id, edge, step);
      }}
      onKeyUp={(event) => {
        if (stepOf(event.key, isRightToLeft) !== undefined) void actions.keepStretched();
      }}
      onBlur={() => void actions.keepStretched()}
    />
  );
}

/** Which way an arrow goes in the text. */
function stepOf(key: string, isRightToLeft: boolean): 1 | -1 | undefined {
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  if (key === 'ArrowRight') return isRightToLeft ? -1 : 1;
  if (key === 'ArrowLeft') return isRightToLeft ? 1 : -1;
  return undefined;
}
