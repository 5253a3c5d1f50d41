import type { JSX } from 'preact';
import { suggestedPaths } from '../../domain/tag/suggested-paths';
import { ColourButtons } from '../annotations/ColourButtons';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../fluent/use-text';
import { TagField } from '../annotations/TagField';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import type { MarkingActions } from './marking-actions';
import type { QuickMarks } from './marking-state';
import type { ReaderActions } from './reader-actions';
import type { ReaderState, SelectedPassage } from './reader-state';
import { Sheet } from './Sheet';

export interface QuickModeProperties {
  readonly state: ReaderState;
  readonly quick: QuickMarks;
  readonly actions: ReaderActions;
  readonly marking: MarkingActions;
  readonly isTouched: () => boolean;
}

/** While quick mode is on: with what is marked, a way to change it and out of it; for a finger, a button at the words. */
export function QuickMode({ state, quick, actions, marking, isTouched }: QuickModeProperties): JSX.Element {
  const text = useText();
  const { selection, sheet } = state;
  const colour = text(`colour-${quick.colour}`);
  return (
    <>
      <section
        class="quick-chip"
        aria-label={text('quick-mode')}
        data-part="quick"
        data-colour={quick.colour}
      >
        <button
          type="button"
          class="button"
          data-action="change-quick"
          aria-expanded={sheet === 'quick'}
          title={text('quick-change')}
          onClick={() => {
            actions.showSheet(sheet === 'quick' ? undefined : 'quick');
          }}
        >
          <span class="swatch" />
          <span>{colour} </span>
          {quick.tag !== '' && <bdi class="quick-tag">{quick.tag}</bdi>}
        </button>
        <IconButton
          icon="close"
          label={text('quick-leave')}
          data-action="leave-quick"
          onClick={marking.toggleQuick}
        />
      </section>
      {sheet === 'quick' && <QuickSheet state={state} quick={quick} actions={actions} marking={marking} />}
      {selection && isTouched() && (
        <MarkButton selection={selection} label={text('quick-mark')} onPress={() => void marking.mark()} />
      )}
    </>
  );
}

function QuickSheet({ state, quick, actions, marking }: Omit<QuickModeProperties, 'isTouched'>): JSX.Element {
  const text = useText();
  const close = (): void => {
    actions.showSheet(undefined);
  };
  return (
    <Sheet
      class="sheet quick-sheet"
      role="dialog"
      part="quick-sheet"
      title={text('quick-mode')}
      onClose={close}
    >
      <p>{text('quick-help')}</p>
      <ColourButtons
        label={text('colour')}
        chosen={quick.colour}
        onChoose={(colour) => {
          marking.changeQuick({ ...quick, colour });
        }}
      />
      <TagField
        paths={quick.tag === '' ? [] : [quick.tag]}
        tags={state.tags}
        suggestions={suggestedPaths(state.opened?.document)}
        hasFocus={false}
        onChange={(paths) => {
          // One tag: a new one takes the place of the one before.
          marking.changeQuick({ ...quick, tag: paths.at(-1) ?? '' });
        }}
      />
      <Button look="primary" data-action="begin-quick" onClick={close}>
        {text('quick-begin')}
      </Button>
    </Sheet>
  );
}

/** Space between the button and the words, in CSS px: the handles of the selection stand there. */
const GAP = 28;

function MarkButton({
  selection,
  label,
  onPress,
}: {
  readonly selection: SelectedPassage;
  readonly label: string;
  readonly onPress: () => void;
}): JSX.Element {
  const text = useText();
  const button = useRef<HTMLDivElement>(null);
  const { x, bottom, top } = selection.above;
  useLayoutEffect(() => {
    const element = button.current;
    if (!element) return;
    const { offsetWidth, offsetHeight } = element;
    const { clientWidth, clientHeight } = document.documentElement;
    const below =
      bottom + GAP + offsetHeight < clientHeight ? bottom + GAP : Math.max(60, top - offsetHeight - GAP);
    const place = Math.max(8, Math.min(x - offsetWidth / 2, clientWidth - offsetWidth - 8));
    element.style.transform = `translate(${String(Math.round(place))}px, ${String(Math.round(below))}px)`;
  }, [x, top, bottom]);
  return (
    <section aria-label={text('selection')}>
      <div
        ref={button}
        class="selection-bar"
        // The press must not take the selection away before it is used.
        onPointerDown={(event) => {
          event.preventDefault();
        }}
      >
        <button type="button" data-action="mark" onClick={onPress}>
          {label}
        </button>
      </div>
    </section>
  );
}
