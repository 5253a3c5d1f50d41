import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Binned } from '../../application/library-port';
import { BIN_DAYS } from '../../domain/bin/days-left';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { PartlyCheckbox } from '../ui/PartlyCheckbox';
import { together, type BinItem } from './bin-items';
import { BinRow } from './BinRow';
import { MoreRows } from './MoreRows';
import { useChunks } from './use-chunks';

export interface BinProperties {
  /** The last deleted first. */
  readonly items: readonly BinItem[];
  readonly onRestore: (binned: Binned) => void;
  readonly onDelete: (binned: Binned) => void;
}

/** What was deleted, for as long as it can be had again. */
export function Bin({ items, onRestore, onDelete }: BinProperties): JSX.Element {
  const text = useText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<readonly BinItem[] | null>(null);
  const { drawn, left, more } = useChunks('bin', items.length);
  const selected = items.filter(({ id }) => chosen.has(id));
  const wanted = selected.length > 0 ? selected : items;
  const choose = (ids: readonly string[], on: boolean): void =>
    setChosen(new Set([...[...chosen].filter((id) => !ids.includes(id)), ...(on ? ids : [])]));
  return (
    <div class="bin" data-part="bin">
      <h1 class="bin-title">{text('bin')}</h1>
      <p class="bin-sentence">{text('bin-sentence', { days: BIN_DAYS })}</p>
      {items.length === 0 ? (
        <section class="nothing" data-part="nothing">
          <h2>{text('bin-empty')}</h2>
        </section>
      ) : (
        <>
          <div class="selection" data-part="bin-bar">
            <label class="selection-all">
              <PartlyCheckbox
                label={text('select-all')}
                chosen={selected.length}
                of={items.length}
                onChange={(on) =>
                  choose(
                    items.map(({ id }) => id),
                    on,
                  )
                }
              />
              <span aria-hidden="true">
                {selected.length === 0
                  ? text('select-all')
                  : text('selected', { count: selected.length, hidden: 0 })}
              </span>
            </label>
            <Button icon="undo" data-action="restore-chosen" onClick={() => onRestore(together(wanted))}>
              {text(selected.length > 0 ? 'bin-restore-chosen' : 'bin-restore-all')}
            </Button>
            <Button icon="trash" data-action="delete-chosen" onClick={() => setAsking(wanted)}>
              {text(selected.length > 0 ? 'bin-delete-chosen' : 'bin-delete-all')}
            </Button>
          </div>
          {asking && (
            <Sure
              count={asking.length}
              onYes={() => {
                setAsking(null);
                onDelete(together(asking));
              }}
              onNo={() => setAsking(null)}
            />
          )}
          <ul class="bin-list">
            {items.slice(0, drawn).map((item) => (
              <BinRow
                key={item.id}
                item={item}
                selected={chosen.has(item.id)}
                onSelect={(on) => choose([item.id], on)}
                onRestore={() => onRestore(item.binned)}
                onDelete={() => setAsking([item])}
              />
            ))}
          </ul>
          <MoreRows left={left} more={more} />
        </>
      )}
    </div>
  );
}

function Sure(properties: {
  readonly count: number;
  readonly onYes: () => void;
  readonly onNo: () => void;
}): JSX.Element {
  const text = useText();
  const keep = useRef<HTMLDivElement>(null);
  // The question stands where it was asked for, and `Enter` deletes nothing.
  useEffect(() => keep.current?.querySelector<HTMLElement>('[data-action=bin-keep]')?.focus(), []);
  return (
    <div
      ref={keep}
      class="bin-sure"
      role="alertdialog"
      aria-label={text('bin-sure', { count: properties.count })}
      data-part="bin-sure"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        properties.onNo();
      }}
    >
      <p>{text('bin-sure', { count: properties.count })}</p>
      <Button look="outlined" data-action="bin-keep" onClick={properties.onNo}>
        {text('bin-keep')}
      </Button>
      <Button look="danger" icon="trash" data-action="bin-delete-now" onClick={properties.onYes}>
        {text('bin-delete-now')}
      </Button>
    </div>
  );
}
