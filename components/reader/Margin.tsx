import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Annotation } from '../../domain/annotation/annotation';
import type { AnnotationId } from '../../domain/ids';
import { paragraphOf } from '../../domain/document/paragraph-of';
import { AnnotationCard } from '../annotations/AnnotationCard';
import { useText } from '../fluent/use-text';
import { isOnlyOnPage } from './is-only-on-page';
import { Sheet } from './Sheet';
import { Unplaced } from './Unplaced';
import type { ReaderActions } from './reader-actions';
import type { ReaderState } from './reader-state';

export interface MarginProperties {
  readonly state: ReaderState;
  readonly actions: ReaderActions;
  readonly text: string;
  readonly isWide: boolean;
  /** Where a passage stands, in CSS px below the top of the margin; undefined where it is not shown. */
  readonly topOf: (id: AnnotationId) => number | undefined;
  readonly onCopy: (annotation: Annotation) => void;
  readonly onShowCapture: (annotation: Annotation) => void;
}

/** Space between two cards, in CSS px. */
const GAP = 14;

/** The annotations beside their passages; where there is no room for a margin, a sheet at the bottom. Unplaced ones first. */
export function Margin(properties: MarginProperties): JSX.Element | null {
  const { state, actions, isWide, topOf } = properties;
  const text = useText();
  const root = useRef<HTMLElement>(null);
  const { annotations, located, openId, sheet } = state;
  const placed = annotations
    .flatMap((annotation) => {
      const where = located.get(annotation.id);
      return where && 'how' in where ? [{ annotation, start: where.start }] : [];
    })
    .sort((one, other) => one.start - other.start)
    .map(({ annotation }) => annotation);
  const others = annotations.filter((one) => !placed.includes(one));
  const onPage = others.filter((one) => isOnlyOnPage(state, one));
  const unplaced = others.filter((one) => !onPage.includes(one));

  useLayoutEffect(() => {
    if (isWide && root.current) stack(root.current, topOf, openId);
  });

  const card = (annotation: Annotation): JSX.Element => (
    <Card key={annotation.id} {...properties} annotation={annotation} />
  );
  if (isWide) {
    return (
      <aside ref={root} class="margin" aria-label={text('highlights')}>
        <Unplaced {...properties} part="unplaced" annotations={unplaced} card={card} />
        <Unplaced {...properties} part="only-on-page" annotations={onPage} card={card} />
        <ul class="cards">
          {placed.map((annotation) => (
            <Card key={annotation.id} {...properties} annotation={annotation} />
          ))}
        </ul>
      </aside>
    );
  }
  const shown = sheet === 'list' ? placed : placed.filter((one) => one.id === openId);
  const isListed = (one: Annotation): boolean => sheet === 'list' || one.id === openId;
  if (sheet !== 'list' && shown.length === 0 && !others.some(isListed)) return null;
  return (
    <Sheet
      class="margin bottom-sheet"
      role="complementary"
      part="highlights"
      title={text('highlights')}
      onClose={() => {
        actions.showSheet(undefined);
        actions.open(undefined);
      }}
    >
      <Unplaced {...properties} part="unplaced" annotations={unplaced.filter(isListed)} card={card} />
      <Unplaced {...properties} part="only-on-page" annotations={onPage.filter(isListed)} card={card} />
      {annotations.length === 0 && <p class="margin-empty">{text('highlights-empty')}</p>}
      <ul class="cards">
        {shown.map((annotation) => (
          <Card key={annotation.id} {...properties} annotation={annotation} />
        ))}
      </ul>
    </Sheet>
  );
}

function Card({
  annotation,
  ...properties
}: MarginProperties & { readonly annotation: Annotation }): JSX.Element {
  const { state, actions, text } = properties;
  const { opened, openId, located, tags, focus } = state;
  const where = located.get(annotation.id);
  const suggested = opened?.document.suggestedTags;
  return (
    <AnnotationCard
      annotation={annotation}
      located={where}
      now={where && 'how' in where ? text.slice(where.start, where.end) : undefined}
      paragraph={where && 'how' in where ? paragraphOf(text, where.start) : null}
      tags={tags}
      suggestions={suggested ? [...suggested.regions, ...suggested.topics] : []}
      isOpen={openId === annotation.id}
      focus={openId === annotation.id ? focus : undefined}
      lang={opened?.document.lang ?? ''}
      dir={opened?.document.dir ?? 'ltr'}
      onOpen={() => {
        actions.open(annotation.id, 'note');
      }}
      onClose={() => {
        actions.open(undefined);
      }}
      onRecolour={(colour) => void actions.recolour(annotation.id, colour)}
      onNote={(note) => void actions.saveNote(annotation.id, note)}
      onDraft={(note) => void actions.keepDraft(annotation.id, note)}
      onTags={(paths) => void actions.setTags(annotation.id, paths)}
      onCopy={() => {
        properties.onCopy(annotation);
      }}
      onKeepWording={() => {
        if (where && 'how' in where) void actions.place(annotation.id, where, 'wording-kept');
      }}
      onDelete={() => void actions.remove(annotation.id)}
    />
  );
}

/** Each card at the height of its passage, or just below the one before it; the open one keeps its place and others give way. */
function stack(root: HTMLElement, topOf: MarginProperties['topOf'], openId: AnnotationId | undefined): void {
  const cards = [...root.querySelectorAll<HTMLElement>(':scope > .cards > .card')];
  const elsewhere = [...root.querySelectorAll<HTMLElement>(':scope > .unplaced')];
  const floor = elsewhere.reduce((below, { offsetHeight }) => below + offsetHeight + GAP, 0);
  // The ids that we wrote into the cards ourselves.
  const places = cards.map((card) => ({
    card,
    height: card.offsetHeight,
    wanted: topOf(card.dataset['annotation'] as AnnotationId) ?? floor,
    top: 0,
  }));
  let below = floor;
  for (const place of places) {
    place.top = Math.max(place.wanted, below);
    below = place.top + place.height + GAP;
  }
  const open = places.findIndex(({ card }) => card.dataset['annotation'] === openId);
  const opened = places[open];
  if (opened && opened.top > opened.wanted) {
    // The open one stands beside its words, even over what is unplaced.
    opened.top = opened.wanted;
    let above = opened.top;
    const displaced = [];
    for (const place of places.slice(0, open).reverse()) {
      place.top = Math.min(place.top, above - place.height - GAP);
      if (place.top < floor) displaced.unshift(place);
      else above = place.top;
    }
    below = opened.top + opened.height + GAP;
    for (const place of [...displaced, ...places.slice(open + 1)]) {
      place.top = Math.max(place.wanted, below, floor);
      below = place.top + place.height + GAP;
    }
  }
  for (const { card, top } of places) card.style.insetBlockStart = `${String(Math.round(top))}px`;
  root.style.minBlockSize = `${String(Math.round(below))}px`;
}
