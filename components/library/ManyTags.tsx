import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Annotation } from '../../domain/annotation/annotation';
import type { Tag } from '../../domain/tag/tag';
import { TagField } from '../annotations/TagField';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { TagChip } from '../ui/TagChip';
import type { NamedChange } from './named-change';

export interface ManyTagsProperties {
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
  readonly onChange: (change: NamedChange) => void;
}

/** The tags of all that is selected: one is added to all of them, or taken from all that have it. */
export function ManyTags(properties: ManyTagsProperties): JSX.Element {
  const text = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <span
      class="many-tags"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
        event.currentTarget.querySelector('button')?.focus();
      }}
    >
      <Button
        icon="tag"
        data-action="tag-selected"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {text('tags')}
      </Button>
      <div id={id} class="many-tags-sheet" data-part="many-tags" hidden={!isOpen}>
        {isOpen && <Sheet {...properties} />}
      </div>
    </span>
  );
}

function Sheet({ annotations, tags, onChange }: ManyTagsProperties): JSX.Element {
  const text = useText();
  const counts = countTags(annotations);
  const own = tags.filter((tag) => counts.has(tag.id));
  return (
    <>
      {own.length > 0 && (
        <ul class="entry-tags" aria-label={text('tags-of-selected')}>
          {own.map(({ id, path }) => (
            <li key={id}>
              <TagChip
                path={path}
                icon="close"
                label={text('take-tag', { tag: path, count: counts.get(id) ?? 0, all: annotations.length })}
                onPress={() => onChange({ change: { takeTag: id }, how: 'untagged', name: path })}
              />
              <span class="many-count">
                {text('some-of', { count: counts.get(id) ?? 0, all: annotations.length })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <TagField
        paths={[]}
        tags={tags}
        suggestions={[]}
        hasFocus
        onChange={([path]) => {
          if (path !== undefined) onChange({ change: { addTag: path }, how: 'tagged', name: path });
        }}
      />
    </>
  );
}

function countTags(annotations: readonly Annotation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tagIds } of annotations) for (const id of tagIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
