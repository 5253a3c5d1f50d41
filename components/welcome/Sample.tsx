import type { JSX } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Annotation, Position } from '../../domain/annotation/annotation';
import type { Colour } from '../../domain/annotation/colour';
import { copyText } from '../../dom/copy-text';
import { useLocalization } from '../fluent/use-text';
import { quotationOf } from '../reader/quotation-of';
import { SelectionBar } from '../reader/SelectionBar';
import { Button } from '../ui/Button';
import { SampleMargin } from './SampleMargin';
import { sampleDocument } from './sample-document';
import { useSample } from './use-sample';
import { useSampleText } from './use-sample-text';

/** What the person hears of what they did; the eye sees it. */
type Said =
  | 'highlight-saved'
  | 'highlight-deleted'
  | 'sample-shown'
  | 'sample-cleared'
  | 'copied-with-source'
  | 'copy-refused';

/** Half a minute of the whole tool on two paragraphs: mark, note, copy with the source. Nothing of it is stored. */
export function Sample(): JSX.Element {
  const { text, lang } = useLocalization();
  const marks = useSample();
  const [said, setSaid] = useState<Said | null>(null);
  const source = useMemo(() => sampleDocument(text, lang, new Date().toISOString()), [text, lang]);
  const passage = text('sample-passage');

  const mark = (position: Position, colour: Colour, focus?: 'note' | 'tag'): void => {
    if (!map) return;
    marks.mark(map.text, position, colour, focus === undefined ? {} : { focus });
    document.getSelection()?.removeAllRanges();
    setSaid('highlight-saved');
  };
  const { root, map, selection } = useSampleText(marks.annotations, marks.openId, ({ position }, colour) =>
    mark(position, colour),
  );
  const quote = useCallback(
    (position: Position): string =>
      map
        ? quotationOf(
            source,
            map.text,
            { start: position.start, exact: map.text.slice(position.start, position.end) },
            text,
          )
        : '',
    [map, source, text],
  );
  const copy = (position: Position): void =>
    setSaid(copyText(document, quote(position)) ? 'copied-with-source' : 'copy-refused');
  const showMe = (): void => {
    const start = map?.text.indexOf(passage) ?? -1;
    if (!map || start < 0) return;
    marks.mark(map.text, { start, end: start + passage.length }, 'violation', { note: text('sample-note') });
    setSaid('sample-shown');
  };
  const startOver = (): void => {
    marks.clear();
    setSaid('sample-cleared');
  };

  const isMarked = marks.annotations.length > 0;
  const shown = marks.annotations.find(({ id }) => id === marks.openId) ?? marks.annotations[0];
  return (
    <section class="sample" aria-labelledby="sample" data-part="sample">
      <h2 id="sample">{text('sample-title')}</h2>
      <p class="sample-lead">{text('sample-lead')}</p>
      <div class="sample-desk">
        <article class="sample-page" aria-labelledby="sample-heading">
          <p class="sample-publisher">{source.document.publisher}</p>
          <h3 id="sample-heading">{source.document.title}</h3>
          <div ref={root} class="sample-text" data-part="sample-text">
            <p>
              {text('sample-before')} {passage}
            </p>
            <p>{text('sample-after')}</p>
          </div>
        </article>
        <SampleMargin
          marks={marks}
          text={map?.text ?? ''}
          lang={lang}
          onCopy={copy}
          onDelete={(id) => {
            marks.remove(id);
            setSaid('highlight-deleted');
          }}
        />
      </div>
      <p class="sample-actions">
        {/* One button, so that the focus stays where it was. */}
        <Button
          look="outlined"
          data-action={isMarked ? 'start-over' : 'show-me'}
          onClick={isMarked ? startOver : showMe}
        >
          {text(isMarked ? 'sample-start-over' : 'sample-show')}
        </Button>
        <span role="status" class="sample-said" data-said={said}>
          {said && text(said)}
        </span>
      </p>
      {shown && <Leaving annotation={shown} quotation={quote(shown.position)} />}
      {selection && (
        <SelectionBar
          selection={selection}
          lastColour="violation"
          actions={{
            annotate: (colour, then) => {
              mark(selection.position, colour, then);
              return Promise.resolve();
            },
          }}
          onCopy={() => copy(selection.position)}
        />
      )}
    </section>
  );
}

/** What a copy gives, and what the note adds to it in a file. */
function Leaving({
  annotation,
  quotation,
}: {
  readonly annotation: Annotation;
  readonly quotation: string;
}): JSX.Element {
  const { text } = useLocalization();
  return (
    <figure class="sample-leaving" data-part="sample-leaving" data-colour={annotation.colour}>
      <figcaption>{text('sample-leaving')}</figcaption>
      <blockquote>
        <p>{quotation}</p>
        {annotation.note !== '' && (
          <p class="sample-note" dir="auto">
            {annotation.note}
          </p>
        )}
      </blockquote>
    </figure>
  );
}
