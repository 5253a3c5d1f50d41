import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryContents, LibraryPort } from '../../../application/library-port';
import { foldTagPath } from '../../../domain/tag/tag-path';
import { useLocalization } from '../../fluent/use-text';
import { Button } from '../../ui/Button';
import type { Notice } from '../use-deeds';
import { NewTag } from './NewTag';
import { tagEntries, type TagEntry } from './tag-entries';
import { TagRow } from './TagRow';
import { useTagDeeds } from './use-tag-deeds';

export interface TagsPanelProperties {
  readonly port: LibraryPort;
  readonly contents: LibraryContents;
  readonly onShow: (path: string) => void;
  readonly tell: (notice: Notice) => void;
  readonly onFault: (fault: unknown) => void;
}

/** All tags, and what can be done with each. One is open at a time. */
export function TagsPanel({ port, contents, onShow, tell, onFault }: TagsPanelProperties): JSX.Element {
  const { text, lang } = useLocalization();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const [isMaking, setMaking] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  /** Where the focus goes once what was done is drawn: a tag's path, or '' for the heading. */
  const next = useRef<string | null>(null);
  const deeds = useTagDeeds(port, tell, onFault);
  const { tags } = contents;
  const entries = useMemo(() => tagEntries(contents, lang, typed), [contents, lang, typed]);
  const paths = useMemo(() => pathsIn(tagEntries(contents, lang)), [contents, lang]);
  useEffect(() => {
    if (next.current === null) return;
    const key = foldTagPath(next.current);
    const row =
      key === ''
        ? root.current?.querySelector<HTMLElement>('h1')
        : root.current?.querySelector<HTMLElement>(
            `[data-tag-key="${CSS.escape(key)}"] > .tag-line > button`,
          );
    if (!row) return;
    next.current = null;
    row.focus();
  });
  const close = (path: string): void => {
    next.current = path;
    setOpen(null);
    setMaking(false);
  };
  return (
    <div class="tags-panel" data-part="tags" ref={root}>
      <h1 tabIndex={-1}>{text('tags')}</h1>
      <p class="tags-sentence">{text('tags-sentence')}</p>
      <div class="tags-top">
        {tags.length > 0 && (
          <input
            class="field"
            type="text"
            inputMode="search"
            dir="auto"
            data-part="find-tag"
            aria-label={text('tag-find')}
            placeholder={text('tag-find')}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        )}
        <Button
          look="outlined"
          icon="plus"
          data-action="new-tag"
          aria-expanded={isMaking}
          onClick={() => setMaking(!isMaking)}
        >
          {text('tag-new')}
        </Button>
      </div>
      {isMaking && <NewTag deeds={deeds} onDone={close} onCancel={() => setMaking(false)} />}
      <p class="unseen" role="status">
        {typed === '' ? '' : text('tags-found', { count: pathsIn(entries).length })}
      </p>
      {tags.length === 0 ? (
        <p class="tags-none" data-part="nothing">
          {text('tags-none')}
        </p>
      ) : entries.length === 0 ? (
        <p class="tags-none" data-part="nothing">
          {text('tags-none-found')}
        </p>
      ) : (
        <ul class="tag-rows">
          {entries.map((entry) => (
            <TagRow
              key={foldTagPath(entry.path)}
              entry={entry}
              open={open}
              paths={paths}
              deeds={deeds}
              onOpen={setOpen}
              onClose={close}
              onShow={onShow}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

const pathsIn = (entries: readonly TagEntry[]): readonly string[] =>
  entries.flatMap(({ path, below }) => [path, ...pathsIn(below)]);
