import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useText } from '../fluent/use-text';
import { memo } from '../ui/memo';

export interface OutlineProperties {
  readonly headings: readonly HTMLElement[];
  readonly lang: string;
  readonly dir: string;
}

/** The headings of the text; the one that is being read is marked. Links would add to the tab's history, so these are buttons. */
export const Outline = memo(function Outline({ headings, lang, dir }: OutlineProperties): JSX.Element | null {
  const text = useText();
  const [current, setCurrent] = useState(-1);
  useEffect(() => {
    const follow = (): void => {
      setCurrent(headings.findLastIndex((heading) => heading.getBoundingClientRect().top < 140));
    };
    addEventListener('scroll', follow, { passive: true });
    return () => {
      removeEventListener('scroll', follow);
    };
  }, [headings]);
  if (headings.length < 2) return null;
  return (
    <nav class="outline" aria-label={text('outline')}>
      <ol lang={lang} dir={dir === 'rtl' ? 'rtl' : 'ltr'}>
        {headings.map((heading, index) => (
          <li key={index} class={`level-${heading.localName}`}>
            <button
              type="button"
              aria-current={index === current}
              onClick={() => {
                heading.scrollIntoView({ block: 'start' });
              }}
            >
              {heading.textContent}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
});
