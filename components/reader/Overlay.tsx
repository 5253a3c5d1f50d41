import type { ComponentChildren, JSX } from 'preact';
import type { Annotation, Position } from '../../domain/annotation/annotation';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { Toast } from '../ui/Toast';
import { AppearanceSheet } from './AppearanceSheet';
import { DifferencesSheet } from './DifferencesSheet';
import { DocumentTagsSheet } from './DocumentTagsSheet';
import type { MarkingActions } from './marking-actions';
import { PassageButtons } from './PassageButtons';
import { QuickMode } from './QuickMode';
import { RepairBar } from './RepairBar';
import type { ReaderActions } from './reader-actions';
import type { ReaderState } from './reader-state';
import { RefusedCopy } from './RefusedCopy';
import { SelectionBar } from './SelectionBar';
import { ShortcutsSheet } from './ShortcutsSheet';

export interface OverlayProperties {
  readonly state: ReaderState;
  readonly actions: ReaderActions;
  /** The canonical text that is on the screen. */
  readonly text: string;
  /** The two ends of the open passage. */
  readonly handles: ComponentChildren;
  readonly marking: MarkingActions;
  /** Whether the words were selected by a finger, which has no keys. */
  readonly isTouched: () => boolean;
  readonly onSelect: (position: Position) => void;
  readonly onShowCapture: (annotation: Annotation) => void;
  readonly onDismissNotice: () => void;
  readonly onDismissFailure: () => void;
}

/** What stands above the text for a while: the bar at the selection, a sheet, one line about what was done. */
export function Overlay({
  state,
  actions,
  text: canonicalText,
  handles,
  marking,
  isTouched,
  onSelect,
  onShowCapture,
  onDismissNotice,
  onDismissFailure,
}: OverlayProperties): JSX.Element {
  const text = useText();
  const { selection, repairing, sheet, settings, notice, failure, lastColour, quick, working } = state;
  const closeSheet = (): void => {
    actions.showSheet(undefined);
  };
  return (
    <>
      {handles}
      {selection && !quick && repairing === undefined && (
        <SelectionBar
          selection={selection}
          lastColour={lastColour}
          actions={actions}
          copying={working}
          onCopy={(choice) => {
            marking.copy(undefined, choice);
          }}
        >
          <PassageButtons
            state={state}
            selected={selection.position}
            text={canonicalText}
            actions={actions}
            onSelect={onSelect}
          />
        </SelectionBar>
      )}
      {quick && (
        <QuickMode state={state} quick={quick} actions={actions} marking={marking} isTouched={isTouched} />
      )}
      {state.refusedCopy !== undefined && (
        <RefusedCopy copied={state.refusedCopy} onClose={marking.dismissCopy} />
      )}
      <RepairBar state={state} actions={actions} />
      {sheet === 'differences' && (
        <DifferencesSheet
          state={state}
          text={canonicalText}
          onOpen={({ id }) => {
            closeSheet();
            actions.open(id);
          }}
          onShowCapture={onShowCapture}
          onClose={closeSheet}
        />
      )}
      {sheet === 'appearance' && (
        <AppearanceSheet settings={settings} onChange={actions.changeSettings} onClose={closeSheet} />
      )}
      {sheet === 'document-tags' && (
        <DocumentTagsSheet state={state} actions={actions} onClose={closeSheet} />
      )}
      {sheet === 'shortcuts' && <ShortcutsSheet state={state} marking={marking} onClose={closeSheet} />}
      {failure && (
        <div class="failure" role="alert">
          <p>{text(`error-${failure.code}`)}</p>
          <Button onClick={onDismissFailure}>{text('dismiss')}</Button>
        </div>
      )}
      <p class="unseen" role="status">
        {notice?.quiet && text(notice.text, notice.values)}
      </p>
      <Toast
        message={notice && !notice.quiet ? text(notice.text, notice.values) : null}
        {...(notice?.undoable ? { action: { label: text('undo'), run: () => void actions.undo() } } : {})}
        onClose={onDismissNotice}
      />
    </>
  );
}
