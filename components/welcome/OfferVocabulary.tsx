import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { VocabularyChoice } from '../../application/vocabulary-choice';
import { useText } from '../fluent/use-text';

/** Offers the built-in tags. Off until they are chosen; the library's settings have the same choice. */
export function OfferVocabulary({ choice }: { readonly choice: VocabularyChoice }): JSX.Element {
  const text = useText();
  const [isChosen, setChosen] = useState(false);
  const [isSaid, setSaid] = useState(false);
  useEffect(() => void choice.read().then(setChosen), [choice]);
  return (
    <section class="welcome-sites" aria-labelledby="vocabulary" data-part="vocabulary">
      <h2 id="vocabulary">{text('vocabulary-title')}</h2>
      <p>{text('vocabulary-lead')}</p>
      <label class="welcome-choice">
        <input
          type="checkbox"
          data-action="vocabulary"
          checked={isChosen}
          onChange={({ currentTarget }) => {
            void choice.choose(currentTarget.checked).then((isWanted) => {
              setChosen(isWanted);
              setSaid(true);
            });
          }}
        />
        {text('vocabulary-choose')}
      </label>
      <p class="welcome-outcome" aria-live="polite">
        {isSaid && text(isChosen ? 'vocabulary-chosen' : 'vocabulary-not-chosen')}
      </p>
    </section>
  );
}
