import type { JSX } from 'preact';
import type { ReaderActions } from './reader-actions';
import type { ReaderState } from './reader-state';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';

export interface RepairBarProperties {
  readonly state: ReaderState;
  readonly actions: Pick<ReaderActions, 'repair' | 'place' | 'dismissSelection'>;
}

/** While the words of an unplaced annotation are looked for by hand: what to do, and the two ways out of it. */
export function RepairBar({ state, actions }: RepairBarProperties): JSX.Element | null {
  const text = useText();
  const { repairing, annotations, selection, opened } = state;
  const annotation = annotations.find(({ id }) => id === repairing);
  if (!annotation) return null;
  return (
    <section class="repair-bar" data-part="repair" aria-label={text('repair')}>
      <p role="status">{text(selection ? 'repair-ready' : 'repair-select')}</p>
      <q lang={opened?.document.lang} dir={opened?.document.dir}>
        {annotation.quote.exact}
      </q>
      <div class="repair-ways">
        <Button
          look="primary"
          data-action="repair-place"
          disabled={!selection}
          onClick={() => {
            if (!selection) return;
            actions.repair(undefined);
            actions.dismissSelection();
            void actions.place(annotation.id, selection.position, 'highlight-repaired');
          }}
        >
          {text('repair-place')}
        </Button>
        <Button
          data-action="repair-cancel"
          onClick={() => {
            actions.repair(undefined);
          }}
        >
          {text('cancel')}
        </Button>
      </div>
    </section>
  );
}
