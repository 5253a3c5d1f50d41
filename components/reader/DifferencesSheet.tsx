import type { JSX } from 'preact';
import type { Annotation } from '../../domain/annotation/annotation';
import { ChangedWords } from '../annotations/ChangedWords';
import { useText } from '../fluent/use-text';
import { formatDay } from './format-moment';
import { asOne, changesAround, type ChangeAround } from './changes-around';
import { paragraphAt } from './paragraph-at';
import type { ReaderState } from './reader-state';
import { Sheet } from './Sheet';

export interface DifferencesSheetProperties {
  readonly state: ReaderState;
  readonly text: string;
  readonly onOpen: (annotation: Annotation) => void;
  readonly onShowCapture: (annotation: Annotation) => void;
  readonly onClose: () => void;
}

/** What became of the words around each annotation since it was made. */
export function DifferencesSheet(properties: DifferencesSheetProperties): JSX.Element {
  const { state, text: canonicalText, onClose } = properties;
  const text = useText();
  const all = changesAround(state, canonicalText);
  const changed = all.filter(({ before, after }) => !after || asOne(before) !== asOne(after));
  const same = all.length - changed.length;
  return (
    <Sheet
      class="sheet differences"
      role="dialog"
      part="differences"
      title={text('differences')}
      onClose={onClose}
    >
      <p class="differences-count">
        {changed.length > 0 && text('differences-changed', { count: changed.length })}{' '}
        {same > 0 && text('differences-same', { count: same })}
      </p>
      <ol>
        {changed.map((change) => (
          <Difference key={change.annotation.id} {...properties} change={change} />
        ))}
      </ol>
    </Sheet>
  );
}

function Difference({
  state,
  text: canonicalText,
  onOpen,
  onShowCapture,
  change: { annotation, capturedAt, before, after, place },
}: DifferencesSheetProperties & { readonly change: ChangeAround }): JSX.Element {
  const text = useText();
  const { lang = '', dir = 'ltr' } = state.opened?.document ?? {};
  const paragraph = place ? paragraphAt(canonicalText, place.start) : null;
  return (
    <li data-annotation={annotation.id} data-colour={annotation.colour}>
      <p class="differences-where">
        {text('differences-since', { when: formatDay(capturedAt) })}
        {paragraph !== null && ` · ${text('candidate-paragraph', { paragraph })}`}
      </p>
      {after === undefined ? (
        <>
          <p lang={lang} dir={dir} class="changed-words">
            {before.before}
            <del>{before.words}</del>
            {before.after}
          </p>
          <p class="differences-gone">{text('differences-gone')}</p>
        </>
      ) : (
        <ChangedWords before={asOne(before)} after={asOne(after)} lang={lang} dir={dir} />
      )}
      <p class="differences-ways">
        {place && (
          <button
            type="button"
            class="link"
            onClick={() => {
              onOpen(annotation);
            }}
          >
            {text('differences-open')}
          </button>
        )}
        <button
          type="button"
          class="link"
          onClick={() => {
            onShowCapture(annotation);
          }}
        >
          {text('unplaced-show')}
        </button>
      </p>
    </li>
  );
}
