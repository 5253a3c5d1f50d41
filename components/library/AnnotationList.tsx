import type { JSX } from 'preact';
import type { AnnotationId, TagId } from '../../domain/ids';
import type { Tag } from '../../domain/tag/tag';
import type { HitGroup } from './arrange-hits';
import { DocumentGroup } from './DocumentGroup';
import type { EntryActions } from './entry-actions';
import type { FromFiles } from './from-files';
import { MoreRows } from './MoreRows';
import { moveByArrows } from './move-by-arrows';
import { useChunks } from './use-chunks';

export interface AnnotationListProperties {
  readonly groups: readonly HitGroup[];
  /** Names the list: another search or order is another list. */
  readonly name: string;
  readonly tags: ReadonlyMap<TagId, Tag>;
  readonly files: FromFiles;
  readonly selected: ReadonlySet<AnnotationId>;
  readonly actions: EntryActions;
}

/** All annotations that were found. */
export function AnnotationList({
  groups,
  name,
  tags,
  files,
  selected,
  actions,
}: AnnotationListProperties): JSX.Element {
  const total = groups.reduce((sum, group) => sum + group.hits.length, 0);
  const chunks = useChunks(name, total);
  let room = chunks.drawn;
  const drawn: JSX.Element[] = [];
  for (const group of groups) {
    if (room <= 0) break;
    const rows = Math.min(room, group.hits.length);
    drawn.push(
      <DocumentGroup
        key={group.document?.id ?? 'all'}
        group={group}
        drawn={rows}
        tags={tags}
        files={files}
        selected={selected}
        actions={actions}
      />,
    );
    room -= rows;
  }
  return (
    <div class="list" data-part="annotations" onKeyDown={(event) => moveByArrows(event, actions.stretch)}>
      {drawn}
      <MoreRows left={chunks.left} more={chunks.more} />
    </div>
  );
}
