import type { ComponentChildren } from 'preact';
import type { Position } from '../../domain/annotation/annotation';
import type { Edge } from '../../domain/annotation/move-edge';
import { caretFromPoint, edgesOf, type EdgePlace } from '../../dom/edges-of';
import { Handles } from './Handles';
import type { PassageActions } from './passage-actions';
import { placeOf, type ReaderState } from './reader-state';
import type { TextOnScreen } from './text-on-screen';

export interface HandlesParts {
  readonly view: Window;
  readonly screen: TextOnScreen;
  readonly state: ReaderState;
  readonly text: string;
  readonly isRightToLeft: boolean;
  readonly actions: PassageActions;
}

/** The ends of the open passage, where they stand on the screen; nothing where none is open, or its words are not shown. */
export function handlesFor({ view, screen, state, ...rest }: HandlesParts): ComponentChildren {
  const { openId: id, selection } = state;
  const position = id === undefined ? undefined : placeOf(state, id);
  const range = id === undefined ? undefined : screen.rangeOf(id);
  const edges = range && edgesOf(range);
  if (id === undefined || !position || !range || !edges || selection) return null;
  const onPaper = ({ x, top, bottom }: EdgePlace): EdgePlace => ({
    x: x + view.scrollX,
    top: top + view.scrollY,
    bottom: bottom + view.scrollY,
  });
  return (
    <Handles
      key={id}
      {...rest}
      id={id}
      position={position}
      places={{ start: onPaper(edges.start), end: onPaper(edges.end) }}
      stretchedTo={(edge, x, y) => stretchedTo(screen, position, edge, caretFromPoint(view.document, x, y))}
    />
  );
}

/** The passage from its other edge to a caret, whichever comes first: the edges do not cross, so null where they would. */
function stretchedTo(
  screen: TextOnScreen,
  position: Position,
  edge: Edge,
  caret: { readonly node: Node; readonly offset: number } | undefined,
): Position | null {
  const now = screen.rangeAt(position);
  if (!now || !caret) return null;
  const range = now.cloneRange();
  if (edge === 'start') range.setStart(caret.node, caret.offset);
  else range.setEnd(caret.node, caret.offset);
  // Past its other edge a range takes that edge along.
  const kept =
    edge === 'start'
      ? range.endContainer === now.endContainer && range.endOffset === now.endOffset
      : range.startContainer === now.startContainer && range.startOffset === now.startOffset;
  return kept ? screen.toPosition(range) : null;
}
