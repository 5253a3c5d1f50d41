import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { Shortcuts } from '../../application/read-shortcuts';
import type { LibraryContents, LibraryPort } from '../../application/library-port';
import type { Theme } from '../../application/theme-setting';
import type { ExportSetting } from '../../application/export-setting';
import type { Writers } from '../../application/export-tasks';
import type { Digest } from '../../domain/exporting/digest';
import type { AnnotationId } from '../../domain/ids';
import { useLocalization } from '../fluent/use-text';
import { Toast } from '../ui/Toast';
import { Bin } from './Bin';
import { binItems } from './bin-items';
import type { EntryActions } from './entry-actions';
import { DamagedNote } from './DamagedNote';
import { codeOf } from './fault-report';
import { ExportPanel } from './export/ExportPanel';
import { Found } from './Found';
import { createExporter } from './export/create-exporter';
import type { Route } from './route';
import { saveFile } from './export/save-file';
import { Settings } from './Settings';
import { StaleNote } from './StaleNote';
import { TagsPanel } from './tags/TagsPanel';
import { Sidebar } from './Sidebar';
import { tagTree } from './tag-tree';
import { CopyingContext, useMakeCopying } from './use-copying';
import { useDeeds } from './use-deeds';
import { useFound } from './use-found';
import { useKeys } from './use-keys';
import { INITIAL_VIEW, reduceView } from './view-state';

export interface LibraryFrameProperties {
  readonly port: LibraryPort;
  readonly contents: LibraryContents;
  /** Why the contents could not be read again since. */
  readonly stale: unknown;
  readonly route: Route;
  readonly theme: Theme;
  readonly shortcuts: Shortcuts;
  readonly exportSetting: ExportSetting;
  readonly writers: Writers;
  readonly digest: Digest;
  readonly isPrivate: boolean;
  readonly onTheme: (theme: Theme) => void;
  readonly onFault: (fault: unknown) => void;
  /** Shown instead of the lists where there is nothing to list. */
  readonly empty: JSX.Element | null;
}

/** Places at the start, what was found in the middle, the way out at the end. */
export function LibraryFrame(properties: LibraryFrameProperties): JSX.Element {
  const { port, contents, stale, route, theme, shortcuts, digest, isPrivate, onTheme, empty } = properties;
  const { exportSetting, writers } = properties;
  const { text, lang } = useLocalization();
  const [view, change] = useReducer(reduceView, INITIAL_VIEW);
  const [exporting, setExporting] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const { onFault: giveUp } = properties;
  const deeds = useDeeds(port, giveUp);
  const { tell } = deeds;
  const onFault = useCallback(
    (fault: unknown) => {
      const code = codeOf(fault);
      // What can be said in a sentence leaves the lists, and what is being written in them, where they are.
      if (code) tell({ message: text(`error-${code}`), undoable: false });
      else giveUp(fault);
    },
    [tell, text, giveUp],
  );

  const copying = useMakeCopying({ port, captures: contents.captures, tell, onFault });
  const documentId = route.view === 'annotations' ? route.document : null;
  const found = useFound(contents, view, documentId);
  const bin = useMemo(() => binItems(contents), [contents]);
  const tree = useMemo(() => tagTree(contents, lang), [contents, lang]);

  // What was deleted since is not selected any more.
  const selected = useMemo(() => {
    const live = contents.annotations.map(({ id }) => id).filter((id) => view.selected.has(id));
    return new Set(live);
  }, [contents, view.selected]);

  const shown = useRef<readonly AnnotationId[]>([]);
  shown.current = found.groups.flatMap((group) => group.hits.map((hit) => hit.annotation.id));
  const { remove, removeDocument, tagDocument, change: changeMany, saveNote } = deeds;
  const actions = useMemo<EntryActions>(
    () => ({
      select: (id, on, extend) =>
        change(
          extend ? { type: 'extend', to: id, on, shown: shown.current } : { type: 'select', ids: [id], on },
        ),
      stretch: (from, to) => change({ type: 'stretch', from, to, shown: shown.current }),
      selectAll: (ids, on) => change({ type: 'select', ids, on }),
      open: (document, annotation) => port.openReader(annotation ? { document, annotation } : { document }),
      remove,
      removeDocument,
      tagDocument,
      change: changeMany,
      saveNote,
      async versionsOfNote(id) {
        const versions = await port.versionsOfNote(id);
        return versions.ok ? versions.value : [];
      },
      showTag: (tag) => change({ type: 'narrow', filters: { tag } }),
    }),
    [port, remove, removeDocument, tagDocument, changeMany, saveNote],
  );

  useEffect(() => {
    if (route.view !== 'annotations' || !route.exporting) return;
    change({ type: 'select-none' });
    const { annotation } = route;
    const isGone = annotation !== null && contents.annotations.every(({ id }) => id !== annotation);
    // Without it all else of the document would go out.
    setExporting(!isGone);
    if (isGone) tell({ message: text('error-annotation-missing'), undoable: false });
    else if (annotation !== null) change({ type: 'select', ids: [annotation], on: true });
  }, [route]);

  const outgoing = useMemo(() => {
    return selected.size > 0 ? selected : new Set(found.hits.map((hit) => hit.annotation.id));
  }, [selected, found.hits]);
  const exporter = useMemo(
    () => createExporter({ writers, software: port.software, contents, annotations: outgoing }),
    [writers, port, contents, outgoing],
  );
  const saveBackup = (): void => {
    const unwatched = { signal: new AbortController().signal, onProgress: () => undefined };
    exporter.backUp(unwatched).then(saveFile, onFault);
  };
  const closeExport = useCallback(() => {
    setExporting(false);
    document.querySelector<HTMLElement>('[data-action=export]')?.focus();
  }, []);

  const isSettings = route.view === 'settings';
  const isBin = route.view === 'bin';
  const isTags = route.view === 'tags';
  const isListing = !isSettings && !isTags && !isBin && !empty;
  const isAnnotations = isListing && route.view === 'annotations';
  useKeys({
    search: () => searchField.current?.focus(),
    undo: deeds.undo,
    redo: deeds.redo,
    all: isAnnotations ? () => actions.selectAll(shown.current, true) : null,
    leave: () => (exporting ? closeExport() : change({ type: 'select-none' })),
  });

  const { notice } = deeds;
  return (
    <div class="library" data-view={isListing ? 'list' : 'page'}>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          // The address says where in the library somebody is; a jump must not change it.
          event.preventDefault();
          document.querySelector<HTMLElement>('#main')?.focus();
        }}
      >
        {text('skip-to-list')}
      </a>
      <Sidebar
        route={route}
        annotations={contents.annotations.length}
        documents={contents.documents.length}
        tagCount={contents.tags.length}
        binned={bin.length}
        undoable={contents.undoable}
        onUndo={deeds.undo}
        onRedo={deeds.redo}
        tags={tree}
        tag={view.tag}
        onTag={(tag) => {
          change({ type: 'narrow', filters: { tag } });
          if (isSettings || isTags || isBin) location.hash = '#annotations';
        }}
      />
      <main id="main" class="main" tabIndex={-1}>
        {isPrivate && (
          <p class="private-note" data-part="private" role="note">
            {text('private-library')}
          </p>
        )}
        {stale !== undefined && <StaleNote fault={stale} />}
        {contents.damaged !== undefined && contents.damaged.length > 0 && (
          <DamagedNote count={contents.damaged.length} onBackup={saveBackup} />
        )}
        {isSettings && (
          <Settings
            port={port}
            contents={contents}
            theme={theme}
            shortcuts={shortcuts}
            add={route.add}
            digest={digest}
            onTheme={onTheme}
            onBackup={saveBackup}
            onFault={onFault}
          />
        )}
        {isTags && (
          <TagsPanel
            port={port}
            contents={contents}
            tell={deeds.tell}
            onShow={(tag) => {
              change({ type: 'narrow', filters: { tag } });
              location.hash = '#annotations';
            }}
            onFault={onFault}
          />
        )}
        {isBin && <Bin items={bin} onRestore={deeds.restoreFromBin} onDelete={deeds.deleteForGood} />}
        {!isSettings && !isTags && !isBin && empty && (
          <>
            <h1 class="unseen">{text('library')}</h1>
            {empty}
          </>
        )}
        {isListing && (
          <CopyingContext.Provider value={copying}>
            <Found
              contents={contents}
              route={route}
              view={view}
              found={found}
              selected={selected}
              searchField={searchField}
              actions={actions}
              onChange={change}
              onExport={() => setExporting(true)}
            />
          </CopyingContext.Provider>
        )}
      </main>
      {isListing && (
        <ExportPanel
          port={port}
          contents={contents}
          count={outgoing.size}
          open={exporting}
          exporter={exporter}
          setting={exportSetting}
          onClose={closeExport}
          onFault={onFault}
        />
      )}
      <Toast
        message={notice?.message ?? null}
        {...(notice?.undoable ? { action: { label: text('undo'), run: deeds.undo } } : {})}
        onClose={deeds.dismiss}
      />
    </div>
  );
}
