import type { JSX } from 'preact';
import type { AnnotationId, TagId } from '../../domain/ids';
import type { Tag } from '../../domain/tag/tag';
import { useLocalization } from '../fluent/use-text';
import { IconButton } from '../ui/IconButton';
import { memo } from '../ui/memo';
import { AnnotationEntry } from './AnnotationEntry';
import type { HitGroup } from './arrange-hits';
import { CiteDocument } from './CopyMenus';
import { DocumentLine } from './DocumentLine';
import type { EntryActions } from './entry-actions';
import type { FromFiles } from './from-files';
import { PartlyCheckbox } from '../ui/PartlyCheckbox';

export interface DocumentGroupProperties {
  readonly group: HitGroup;
  /** How many of its entries are drawn yet. */
  readonly drawn: number;
  readonly tags: ReadonlyMap<TagId, Tag>;
  readonly files: FromFiles;
  readonly selected: ReadonlySet<AnnotationId>;
  readonly actions: EntryActions;
}

/** A document with its annotations below it; without a document, one list of annotations. */
export const DocumentGroup = memo(function DocumentGroup(properties: DocumentGroupProperties): JSX.Element {
  const { group, drawn, tags, files, selected, actions } = properties;
  const { document, hits } = group;
  const { text, dir } = useLocalization();
  const entries = (
    <ul class="entries">
      {hits.slice(0, drawn).map((hit) => (
        <AnnotationEntry
          key={hit.annotation.id}
          hit={hit}
          tags={tags}
          isFromFile={files.captures.has(hit.annotation.captureId)}
          selected={selected.has(hit.annotation.id)}
          named={document === null}
          actions={actions}
        />
      ))}
    </ul>
  );
  const first = hits[0];
  if (!document || !first) return entries;
  const ids = hits.map((hit) => hit.annotation.id);
  const chosen = ids.filter((id) => selected.has(id)).length;
  return (
    <section class="group" data-document={document.id}>
      <header class="group-head" dir={document.dir}>
        <PartlyCheckbox
          label={text('select-document', { title: document.title })}
          chosen={chosen}
          of={ids.length}
          onChange={(on) => actions.selectAll(ids, on)}
        />
        <DocumentLine document={document} title={first.spans.title} publisher={first.spans.publisher} />
        <span class="group-actions" dir={dir}>
          <CiteDocument document={document} />
          <IconButton
            icon="open"
            label={text('open-document', { title: document.title })}
            data-action="open-document"
            onClick={() => actions.open(document.id)}
          />
        </span>
      </header>
      {entries}
    </section>
  );
});
