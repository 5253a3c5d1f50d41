import type { JSX } from 'preact';
import { daysLeft } from '../../domain/bin/days-left';
import { useLocalization } from '../fluent/use-text';
import { IconButton } from '../ui/IconButton';
import type { BinItem } from './bin-items';
import { excerpt } from './excerpt';
import { shortDay } from './short-date';

export interface BinRowProperties {
  readonly item: BinItem;
  readonly selected: boolean;
  readonly onSelect: (on: boolean) => void;
  readonly onRestore: () => void;
  readonly onDelete: () => void;
}

/** One thing in the bin: what it was, since when it is there and how long it stays. */
export function BinRow({ item, selected, onSelect, onRestore, onDelete }: BinRowProperties): JSX.Element {
  const { text, lang, dir } = useLocalization();
  const name = item.name.slice(0, 80);
  const { deletedAt } = item;
  return (
    <li class="bin-row" data-binned={item.id} data-selected={selected || undefined} dir={item.dir}>
      <label class="entry-check">
        <input
          type="checkbox"
          checked={selected}
          aria-label={text('bin-select', { name })}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
      </label>
      <div class="entry-body">
        {item.title === null ? (
          <p class="document-title" lang={item.lang || undefined}>
            {item.name || text('untitled')}
          </p>
        ) : (
          <blockquote class="entry-quote" lang={item.lang || undefined}>
            {excerpt(item.name, []).text}
          </blockquote>
        )}
        {item.note !== '' && (
          <p class="entry-note" dir="auto">
            {excerpt(item.note, []).text}
          </p>
        )}
        <p class="bin-facts" dir={dir}>
          {item.title === null ? (
            <span>{text('document-annotations', { count: item.annotations })}</span>
          ) : (
            <bdi lang={item.lang || undefined}>{item.title}</bdi>
          )}
          {deletedAt !== null && (
            <span>
              {text('bin-stays', {
                day: shortDay(deletedAt, lang),
                left: daysLeft(deletedAt, new Date().toISOString()),
              })}
            </span>
          )}
        </p>
      </div>
      <span class="entry-actions" dir={dir}>
        <IconButton
          icon="undo"
          label={text('bin-restore', { name })}
          data-action="restore"
          onClick={onRestore}
        />
        <IconButton
          icon="trash"
          label={text('bin-delete', { name })}
          data-action="delete"
          onClick={onDelete}
        />
      </span>
    </li>
  );
}
