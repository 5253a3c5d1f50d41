import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../fluent/use-text';
import type { Chunks } from './use-chunks';

/** How far before its end a list goes on. */
const AHEAD = '800px';

/** At the end of what is drawn of a very long list: goes on by itself as somebody comes near, and at a click. */
export function MoreRows({ left, more }: Pick<Chunks, 'left' | 'more'>): JSX.Element | null {
  const text = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!button.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) more();
      },
      { rootMargin: AHEAD },
    );
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [left, more]);
  if (left <= 0) return null;
  return (
    <button ref={button} type="button" class="more-rows" data-action="more-rows" onClick={more}>
      {text('rows-more', { count: left })}
    </button>
  );
}
