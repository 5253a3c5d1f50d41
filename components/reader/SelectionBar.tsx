import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { COLOURS, type Colour } from '../../domain/annotation/colour';
import { useText } from '../fluent/use-text';
import type { CopyChoice } from '../../domain/reading/working-settings';
import { CopyMenu, nameOfCopy } from '../annotations/CopyButton';
import type { ReaderActions } from './reader-actions';
import type { SelectedPassage } from './reader-state';

export interface SelectionBarProperties {
  readonly selection: SelectedPassage;
  readonly lastColour: Colour;
  readonly actions: Pick<ReaderActions, 'annotate'>;
  /** What a copy gives at once; where it is undefined there is no choice. */
  readonly copying?: CopyChoice;
  readonly onCopy: (choice?: CopyChoice) => void;
  /** What else can be done with just these words. */
  readonly children?: ComponentChildren;
}

/** Space between bar and words, in CSS px. */
const GAP = 10;

/** The dark bar above the selected words: five colours, note, tag, copy. It never covers the selection. */
export function SelectionBar({
  selection,
  lastColour,
  actions,
  copying,
  onCopy,
  children,
}: SelectionBarProperties): JSX.Element {
  const text = useText();
  const bar = useRef<HTMLDivElement>(null);
  const { x, top, bottom } = selection.above;
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const { offsetWidth, offsetHeight } = element;
    const { clientWidth, clientHeight } = document.documentElement;
    const topBar = document.getElementById('bar')?.offsetHeight ?? 0;
    const fitsAbove = top - offsetHeight - GAP >= topBar;
    const y = fitsAbove
      ? top - offsetHeight - GAP
      : Math.min(bottom + GAP, clientHeight - offsetHeight - GAP);
    // Physical on purpose: it follows rectangles on the screen, which have no direction of writing.
    const place = Math.max(8, Math.min(x - offsetWidth / 2, clientWidth - offsetWidth - 8));
    element.style.transform = `translate(${String(Math.round(place))}px, ${String(Math.round(y))}px)`;
  }, [x, top, bottom]);

  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || !bar.current) return;
    const buttons = [...bar.current.querySelectorAll<HTMLElement>('button:not([role])')];
    const at = buttons.findIndex((one) => one === document.activeElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  };
  return (
    <section aria-label={text('selection')}>
      <div
        ref={bar}
        class="selection-bar"
        dir="ltr"
        role="toolbar"
        data-part="selection-bar"
        aria-label={text('selection-bar')}
        onKeyDown={move}
        // The press must not take the selection away before it is used.
        onPointerDown={(event) => {
          event.preventDefault();
        }}
      >
        {COLOURS.map((colour, index) => {
          const label = text('highlight-as', { colour: text(`colour-${colour}`) });
          return (
            <button
              key={colour}
              type="button"
              data-colour={colour}
              aria-label={label}
              title={`${text(`colour-${colour}`)} (${String(index + 1)})`}
              onClick={() => void actions.annotate(colour)}
            >
              <span class="swatch" />
            </button>
          );
        })}
        <span class="rule" />
        <BarButton
          name="note"
          label={text('with-note')}
          onPress={() => void actions.annotate(lastColour, 'note')}
        />
        <BarButton
          name="tag"
          label={text('with-tag')}
          onPress={() => void actions.annotate(lastColour, 'tag')}
        />
        <BarButton
          name="copy"
          label={text('copy-quotation')}
          title={copying && nameOfCopy(copying, text)}
          onPress={() => {
            onCopy();
          }}
        />
        {copying && <CopyMenu choice={copying} onCopy={onCopy} />}
        {children}
      </div>
    </section>
  );
}

function BarButton({
  name,
  label,
  title,
  onPress,
}: {
  name: string;
  label: string;
  title?: string | undefined;
  onPress: () => void;
}): JSX.Element {
  return (
    <button type="button" data-action={name} title={title} onClick={onPress}>
      {label}
    </button>
  );
}
