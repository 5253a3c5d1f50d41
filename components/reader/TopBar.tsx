import type { JSX } from 'preact';
import type { DocumentRecord } from '../../domain/document/document';
import type { Capture } from '../../domain/document/capture';
import { useText } from '../fluent/use-text';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { hasChanged } from './changes-around';
import { MenuButton } from '../ui/MenuButton';
import { formatMoment } from './format-moment';
import { isFiltering } from './filter-annotations';
import { allInOrder } from './in-order';
import { isOnlyOnPage } from './is-only-on-page';
import type { MarkingActions } from './marking-actions';
import type { ReaderActions } from './reader-actions';
import type { ReaderState } from './reader-state';

export interface TopBarProperties {
  readonly state: ReaderState;
  readonly actions: ReaderActions;
  readonly marking: Pick<MarkingActions, 'toggleQuick'>;
  readonly isPrivate: boolean;
  readonly onClose: (() => void) | undefined;
}

/** Where this text comes from, how much is marked in it, and the few ways on from here. */
export function TopBar({ state, actions, marking, isPrivate, onClose }: TopBarProperties): JSX.Element {
  const text = useText();
  const { opened, annotations, located, sheet, quick } = state;
  const onPage = annotations.filter((one) => isOnlyOnPage(state, one)).length;
  const unplaced = [...located.values()].filter((one) => 'unplaced' in one).length - onPage;
  const isChanged = hasChanged(state);
  const document = opened?.document.id;
  const toggle = (which: NonNullable<ReaderState['sheet']>) => () => {
    actions.showSheet(sheet === which ? undefined : which);
  };
  const exportDocument = (): void =>
    void actions.openLibrary({ ...(document ? { document } : {}), panel: 'export' });
  return (
    <>
      {onClose && (
        <IconButton icon="close" label={text('close-reader')} data-action="close" onClick={onClose} />
      )}
      {isPrivate && (
        <span class="private-mark" data-part="private" title={text('reader-private')}>
          {text('private-mark')}
        </span>
      )}
      <p class="where">{opened && <Where document={opened.document} capture={opened.capture} />}</p>
      <button
        type="button"
        class="button count"
        data-action="list"
        aria-expanded={sheet === 'list'}
        title={text('open-list')}
        onClick={toggle('list')}
      >
        {isFiltering(state.filter)
          ? text('highlights-filtered', { shown: allInOrder(state).length, count: annotations.length })
          : text('highlights-count', { count: annotations.length })}
        {unplaced > 0 && ` · ${text('unplaced-count', { count: unplaced })}`}
        {onPage > 0 && ` · ${text('only-on-page-count', { count: onPage })}`}
      </button>
      {isChanged && (
        <button
          type="button"
          class="button changed"
          data-action="differences"
          aria-label={text('page-changed-mark')}
          title={text('page-changed')}
          aria-expanded={sheet === 'differences'}
          onClick={toggle('differences')}
        >
          <Icon name="changed" />
          <span class="wide-only">{text('page-changed-mark')}</span>
        </button>
      )}
      <IconButton icon="undo" label={text('undo')} data-action="undo" onClick={() => void actions.undo()} />
      <button
        type="button"
        class="button icon-button aa"
        data-action="appearance"
        aria-label={text('appearance')}
        title={text('appearance')}
        aria-expanded={sheet === 'appearance'}
        onClick={toggle('appearance')}
      >
        <span aria-hidden="true" class="aa-letters" />
      </button>
      <IconButton
        icon="quick"
        class="wide-only"
        label={text('quick-mode')}
        data-action="quick"
        aria-pressed={quick !== undefined}
        onClick={marking.toggleQuick}
      />
      <IconButton
        icon="keyboard"
        class="wide-only"
        label={text('shortcuts')}
        data-action="shortcuts"
        aria-expanded={sheet === 'shortcuts'}
        onClick={toggle('shortcuts')}
      />
      <IconButton
        icon="export"
        class="wide-only"
        label={text('export-document')}
        data-action="export"
        onClick={exportDocument}
      />
      <IconButton
        icon="library"
        label={text('open-library')}
        data-action="library"
        onClick={() => void actions.openLibrary({})}
      />
      <MenuButton
        icon="more"
        class="narrow-only"
        label={text('more')}
        name="more"
        items={[
          { name: 'quick', label: text(quick ? 'quick-leave' : 'quick-mode'), run: marking.toggleQuick },
          { name: 'document-tags', label: text('document-tags'), run: toggle('document-tags') },
          { name: 'shortcuts', label: text('shortcuts'), run: toggle('shortcuts') },
          { name: 'export', label: text('export-document'), run: exportDocument },
        ]}
      />
    </>
  );
}

function Where({
  document,
  capture,
}: {
  document: DocumentRecord;
  capture: Pick<Capture, 'capturedAt' | 'from'>;
}): JSX.Element {
  const text = useText();
  const host = new URL(document.url).hostname.replace(/^www\./, '');
  return (
    <>
      {document.publisher && (
        <>
          <b>{document.publisher}</b>
          {' · '}
        </>
      )}
      <bdi>{host}</bdi>
      {' · '}
      {text(capture.from === 'file' ? 'captured-from-file' : 'captured', {
        when: formatMoment(capture.capturedAt),
      })}
    </>
  );
}
