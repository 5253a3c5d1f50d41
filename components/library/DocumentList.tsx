import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { UsedTag } from '../../application/library-port';
import { COLOURS } from '../../domain/annotation/colour';
import type { Annotation } from '../../domain/annotation/annotation';
import type { DocumentHit } from '../../domain/search/search-annotations';
import { useLocalization } from '../fluent/use-text';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { CiteDocument } from './CopyMenus';
import { DocumentLine } from './DocumentLine';
import { DocumentTags } from './DocumentTags';
import type { EntryActions } from './entry-actions';
import type { FromFiles } from './from-files';
import { MoreRows } from './MoreRows';
import { useChunks } from './use-chunks';

export interface DocumentListProperties {
  readonly documents: readonly DocumentHit[];
  readonly annotations: ReadonlyMap<string, readonly Annotation[]>;
  readonly tags: readonly UsedTag[];
  readonly files: FromFiles;
  readonly name: string;
  readonly actions: EntryActions;
}

/** All documents that were found, the one opened last first. */
export function DocumentList({
  documents,
  annotations,
  tags,
  files,
  name,
  actions,
}: DocumentListProperties): JSX.Element {
  const { drawn, left, more } = useChunks(name, documents.length);
  return (
    <>
      <ul class="list documents" data-part="documents">
        {documents.slice(0, drawn).map((hit) => (
          <DocumentRow
            key={hit.document.id}
            hit={hit}
            annotations={annotations.get(hit.document.id) ?? []}
            tags={tags}
            isFromFile={files.documents.has(hit.document.id)}
            actions={actions}
          />
        ))}
      </ul>
      <MoreRows left={left} more={more} />
    </>
  );
}

function DocumentRow(properties: {
  readonly hit: DocumentHit;
  readonly annotations: readonly Annotation[];
  readonly tags: readonly UsedTag[];
  readonly isFromFile: boolean;
  readonly actions: EntryActions;
}): JSX.Element {
  const { hit, annotations, tags, isFromFile, actions } = properties;
  const [isTagging, setTagging] = useState(false);
  const { document, spans } = hit;
  const { text, lang, dir } = useLocalization();
  const counted = COLOURS.map((colour) => ({
    colour,
    count: annotations.filter((annotation) => annotation.colour === colour).length,
  })).filter(({ count }) => count > 0);
  return (
    <li class="document" data-document={document.id}>
      <DocumentLine document={document} title={spans.title} publisher={spans.publisher}>
        {isFromFile && (
          <span data-part="from-file" lang={lang} dir={dir} title={text('from-file-hint')}>
            {text('from-file')}
          </span>
        )}
      </DocumentLine>
      <DocumentTags document={document} tags={tags} isOpen={isTagging} actions={actions} />
      <p class="document-counts">
        <a href={`#document=${document.id}`}>{text('document-annotations', { count: annotations.length })}</a>
        {counted.map(({ colour, count }) => (
          <span key={colour} class="document-colour" data-colour={colour}>
            <span class="swatch" aria-hidden="true" />
            {count}
            <span class="unseen">{text(`colour-${colour}`)}</span>
          </span>
        ))}
      </p>
      <div class="document-actions">
        <a
          class="button icon-button"
          href={`#document=${document.id}&export`}
          aria-label={text('export-document', { title: document.title })}
          title={text('export-document', { title: document.title })}
        >
          <Icon name="export" />
        </a>
        <CiteDocument document={document} />
        <IconButton
          icon="tag"
          label={text('tag-document', { title: document.title })}
          data-action="tag-document"
          aria-expanded={isTagging}
          onClick={() => setTagging(!isTagging)}
        />
        <IconButton
          icon="open"
          label={text('open-document', { title: document.title })}
          data-action="open-document"
          onClick={() => actions.open(document.id)}
        />
        <IconButton
          icon="trash"
          label={text('delete-document', { title: document.title })}
          data-action="delete-document"
          onClick={() => actions.removeDocument(document.id)}
        />
      </div>
    </li>
  );
}
