import type { JSX } from 'preact';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { Toast } from '../ui/Toast';
import { AppearanceSheet } from './AppearanceSheet';
import type { MarkingActions } from './marking-actions';
import { QuickMode } from './QuickMode';
import type { ReaderActions } from './reader-actions';
import type { ReaderState } from './reader-state';
import { RefusedCopy } from './RefusedCopy';
import { SelectionBar } from './SelectionBar';
import { ShortcutsSheet } from './ShortcutsSheet';

export interface OverlayProperties {
  readonly state: ReaderState;
  readonly actions: ReaderActions;
  readonly marking: MarkingActions;
  /** Whether the words were selected by a finger, which has no keys. */
  readonly isTouched: () => boolean;
  readonly onDismissNotice: () => void;
  readonly onDismissFailure: () => void;
}

/** What stands above the text for a while: the bar at the selection, a sheet, one line about what was done. */
export function Overlay({
  state,
  actions,
  marking,
  isTouched,
  onDismissNotice,
  onDismissFailure,
}: OverlayProperties): JSX.Element {
  const text = useText();
  const { selection, sheet, settings, notice, failure, lastColour, quick, working } = state;
  const closeSheet = (): void => {
    actions.showSheet(undefined);
  };
  return (
    <>
      {selection && !quick && (
        <SelectionBar
          selection={selection}
          lastColour={lastColour}
          actions={actions}
          copyAs={working.copyAs}
          onCopy={(form) => {
            marking.copy(undefined, form);
          }}
        />
      )}
      {quick && (
        <QuickMode state={state} quick={quick} actions={actions} marking={marking} isTouched={isTouched} />
      )}
      {state.refusedCopy !== undefined && (
        <RefusedCopy copied={state.refusedCopy} onClose={marking.dismissCopy} />
      )}
      {sheet === 'appearance' && (
        <AppearanceSheet settings={settings} onChange={actions.changeSettings} onClose={closeSheet} />
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
