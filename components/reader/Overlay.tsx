import type { JSX } from 'preact';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { Toast } from '../ui/Toast';
import { AppearanceSheet } from './AppearanceSheet';
import type { ReaderActions } from './reader-actions';
import type { ReaderState } from './reader-state';
import { SelectionBar } from './SelectionBar';
import { ShortcutsSheet } from './ShortcutsSheet';

export interface OverlayProperties {
  readonly state: ReaderState;
  readonly actions: ReaderActions;
  readonly onCopy: () => void;
  readonly onDismissNotice: () => void;
  readonly onDismissFailure: () => void;
}

/** What stands above the text for a while: the bar at the selection, a sheet, one line about what was done. */
export function Overlay({
  state,
  actions,
  onCopy,
  onDismissNotice,
  onDismissFailure,
}: OverlayProperties): JSX.Element {
  const text = useText();
  const { selection, sheet, settings, notice, failure, lastColour } = state;
  const closeSheet = (): void => {
    actions.showSheet(undefined);
  };
  return (
    <>
      {selection && (
        <SelectionBar selection={selection} lastColour={lastColour} actions={actions} onCopy={onCopy} />
      )}
      {sheet === 'appearance' && (
        <AppearanceSheet settings={settings} onChange={actions.changeSettings} onClose={closeSheet} />
      )}
      {sheet === 'shortcuts' && <ShortcutsSheet onClose={closeSheet} />}
      {failure && (
        <div class="failure" role="alert">
          <p>{text(`error-${failure.code}`)}</p>
          <Button onClick={onDismissFailure}>{text('dismiss')}</Button>
        </div>
      )}
      <p class="unseen" role="status">
        {notice?.quiet && text(notice.text)}
      </p>
      <Toast
        message={notice && !notice.quiet ? text(notice.text) : null}
        {...(notice?.undoable ? { action: { label: text('undo'), run: () => void actions.undo() } } : {})}
        onClose={onDismissNotice}
      />
    </>
  );
}
