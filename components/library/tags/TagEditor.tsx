import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../../domain/error-code';
import type { TagChange } from '../../../domain/tag/plan-tag-change';
import { isAtOrBelow, normaliseTagPath, splitTagPath } from '../../../domain/tag/tag-path';
import { useText } from '../../fluent/use-text';
import { Button } from '../../ui/Button';
import { useFocusAtOnce } from '../../ui/use-focus-at-once';
import { ColourChoice } from './ColourChoice';
import { PathChoice } from './PathChoice';
import type { TagRowProperties } from './TagRow';

/** Name, place, colour and description of a tag, and the ways to end it. */
export function TagEditor({ entry, paths, deeds, onClose }: TagRowProperties): JSX.Element {
  const text = useText();
  const { ancestors, label } = splitTagPath(entry.path);
  const [name, setName] = useState(label);
  const [under, setUnder] = useState(ancestors);
  const [colour, setColour] = useState(entry.tag?.colour ?? null);
  const [description, setDescription] = useState(entry.tag?.description ?? '');
  const [into, setInto] = useState('');
  const [refused, setRefused] = useState<{ readonly code: ErrorCode; readonly change: TagChange } | null>(
    null,
  );
  const field = useRef<HTMLInputElement>(null);
  useFocusAtOnce(field);

  const others = paths.filter((path) => !isAtOrBelow(path, entry.path));
  const carryOut = (change: TagChange): void => {
    void deeds.change(change).then((code) => {
      if (code === null) onClose(change.to ?? change.path);
      else setRefused({ code, change });
    });
  };
  const save = (): void => {
    const to = normaliseTagPath(name) === '' ? '' : normaliseTagPath(`${under}/${name}`);
    carryOut({ path: entry.path, to, colour, description: description.trim() });
  };
  return (
    <form
      class="tag-editor"
      data-part="tag-editor"
      aria-label={text('tag-edit', { tag: entry.path })}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose(entry.path);
      }}
    >
      <label>
        {text('tag-name')}
        <input
          ref={field}
          class="field"
          type="text"
          dir="auto"
          data-part="tag-name"
          autocomplete="off"
          maxLength={200}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <PathChoice
        label={text('tag-under')}
        part="tag-under"
        none={text('tag-under-none')}
        paths={others}
        chosen={under}
        onChoose={setUnder}
      />
      <ColourChoice colour={colour} onChange={setColour} />
      <label>
        {text('tag-description')}
        <textarea
          class="field"
          dir="auto"
          rows={2}
          data-part="tag-description"
          maxLength={4_000}
          value={description}
          onInput={({ currentTarget }) => setDescription(currentTarget.value)}
        />
      </label>
      <p class="tag-refused" role="alert">
        {refused && text(`error-${refused.code}`)}
        {refused?.code === 'tag-taken' && (
          <Button
            look="outlined"
            data-action="merge-taken"
            onClick={() => carryOut({ ...refused.change, merge: true })}
          >
            {text('tag-taken-merge')}
          </Button>
        )}
      </p>
      <p class="tag-actions">
        <Button look="primary" type="submit" data-action="save-tag">
          {text('tag-save')}
        </Button>
        <Button onClick={() => onClose(entry.path)}>{text('tag-cancel')}</Button>
      </p>
      {others.length > 0 && (
        <div class="tag-merge">
          <PathChoice
            label={text('tag-merge-into')}
            part="tag-into"
            none={text('tag-merge-choose')}
            paths={others}
            chosen={into}
            onChoose={setInto}
          />
          <Button
            look="outlined"
            data-action="merge-tag"
            disabled={into === ''}
            onClick={() => carryOut({ path: entry.path, to: into, merge: true })}
          >
            {text('tag-merge')}
          </Button>
        </div>
      )}
      <div class="tag-end">
        <span id="tag-end">
          {text('tag-delete-hint', {
            tags: entry.tags,
            annotations: entry.annotations,
            documents: entry.documents,
          })}
        </span>
        <Button
          look="danger"
          icon="trash"
          data-action="delete-tag"
          aria-describedby="tag-end"
          onClick={() =>
            void deeds.remove(entry.path).then((code) => {
              if (code === null) onClose('');
              else setRefused({ code, change: { path: entry.path } });
            })
          }
        >
          {text('tag-delete')}
        </Button>
      </div>
    </form>
  );
}
