import type { JSX, RefObject } from 'preact';
import type { TagId } from '../../domain/ids';
import { useMemo } from 'preact/hooks';
import type { LibraryContents } from '../../application/library-port';
import type { AnnotationId } from '../../domain/ids';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { AnnotationList } from './AnnotationList';
import { DocumentList } from './DocumentList';
import type { EntryActions } from './entry-actions';
import { Facets } from './Facets';
import { fromFiles } from './from-files';
import type { Route } from './route';
import { SearchField } from './SearchField';
import { SelectionBar } from './SelectionBar';
import type { Found as FoundContents } from './use-found';
import type { ViewAction, ViewState } from './view-state';

export interface FoundProperties {
  readonly contents: LibraryContents;
  readonly route: Route;
  readonly view: ViewState;
  readonly found: FoundContents;
  readonly selected: ReadonlySet<AnnotationId>;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly actions: EntryActions;
  readonly onChange: (action: ViewAction) => void;
  readonly onExport: () => void;
}

/** The search, what narrows it, and what it found. */
export function Found(properties: FoundProperties): JSX.Element {
  const { contents, route, view, found, selected, searchField, actions, onChange, onExport } = properties;
  const text = useText();
  const tags = useMemo(() => new Map(contents.tags.map((tag) => [tag.id, tag])), [contents.tags]);
  const usedTags = useMemo(() => {
    const uses = new Map<TagId, number>();
    for (const { tagIds } of contents.annotations)
      for (const id of tagIds) uses.set(id, (uses.get(id) ?? 0) + 1);
    return contents.tags.map((tag) => ({ ...tag, uses: uses.get(tag.id) ?? 0 }));
  }, [contents.annotations, contents.tags]);
  const ofDocument = useMemo(
    () => Map.groupBy(contents.annotations, (annotation) => annotation.documentId),
    [contents.annotations],
  );
  const files = useMemo(() => fromFiles(contents.captures), [contents.captures]);
  const isDocuments = route.view === 'documents';
  const documentId = route.view === 'annotations' ? route.document : null;
  const ids = found.hits.map((hit) => hit.annotation.id);
  const name = JSON.stringify([route, { ...view, colours: [...view.colours], selected: 0, anchor: 0 }]);
  const count = isDocuments ? found.documents.length : found.hits.length;
  const documents = new Set(found.hits.map((hit) => hit.document.id)).size;
  return (
    <>
      <h1 class="unseen">{text(isDocuments ? 'documents' : 'annotations')}</h1>
      <SearchField
        typed={view.typed}
        result={text(isDocuments ? 'result-documents' : 'result-annotations', {
          count,
          documents,
          ms: found.took,
        })}
        field={searchField}
        onType={(typed) => onChange({ type: 'narrow', filters: { typed } })}
      />
      <Facets
        view={view}
        documents={contents.documents}
        document={contents.documents.find((document) => document.id === documentId) ?? null}
        ordered={!isDocuments}
        onChange={onChange}
      />
      {!isDocuments && (
        <SelectionBar
          shown={ids.length}
          shownSelected={ids.filter((id) => selected.has(id)).length}
          selected={selected.size}
          onAll={(on) => onChange({ type: 'select', ids, on })}
          onNone={() => onChange({ type: 'select-none' })}
          onExport={onExport}
          onRemove={() => actions.remove([...selected])}
          annotations={contents.annotations.filter(({ id }) => selected.has(id))}
          tags={contents.tags}
          onChange={(asked) => actions.change([...selected], asked)}
        />
      )}
      {count === 0 ? (
        <NothingFound
          isNothingThere={!isDocuments && contents.annotations.length === 0}
          onChange={onChange}
        />
      ) : isDocuments ? (
        <DocumentList
          documents={found.documents}
          annotations={ofDocument}
          tags={usedTags}
          files={files}
          name={name}
          actions={actions}
        />
      ) : (
        <AnnotationList
          groups={found.groups}
          name={name}
          tags={tags}
          files={files}
          selected={selected}
          actions={actions}
        />
      )}
    </>
  );
}

function NothingFound(properties: {
  readonly isNothingThere: boolean;
  readonly onChange: (action: ViewAction) => void;
}): JSX.Element {
  const text = useText();
  if (properties.isNothingThere) {
    return (
      <section class="nothing" data-part="nothing">
        <h2>{text('none-annotated')}</h2>
        <p>{text('none-annotated-hint')}</p>
        <a class="button button-outlined" href="#documents">
          {text('none-annotated-go')}
        </a>
      </section>
    );
  }
  return (
    <section class="nothing" data-part="nothing">
      <h2>{text('none-found')}</h2>
      <Button
        look="outlined"
        data-action="widen"
        onClick={() => {
          properties.onChange({ type: 'widen' });
          if (location.hash.startsWith('#document=')) location.hash = '#annotations';
        }}
      >
        {text('none-found-widen')}
      </Button>
    </section>
  );
}
