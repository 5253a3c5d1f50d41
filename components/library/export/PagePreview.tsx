import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../../fluent/use-text';

/**
 * A page of an export as it will look, in a tree of its own, so that neither its styles nor the library's reach the other. A
 * frame would not have its styles: the policy of our pages allows none within a page.
 */
export function PagePreview({ page }: { readonly page: string }): JSX.Element {
  const text = useText();
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!host.current) return;
    const written = new DOMParser().parseFromString(page, 'text/html');
    // Nothing in a preview leads anywhere.
    for (const link of written.querySelectorAll('a')) link.removeAttribute('href');
    const style = new CSSStyleSheet();
    // Ours has its `main` already.
    const rules = written.querySelector('style')?.textContent ?? '';
    style.replaceSync(
      `${rules.replaceAll(':root', ':host').replaceAll('main{', '.page{')}.page{margin-block:1.25rem}`,
    );
    const shown = document.createElement('div');
    shown.className = 'page';
    shown.append(...(written.querySelector('main')?.childNodes ?? []));
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [style];
    root.replaceChildren(shown);
  }, [page]);
  return (
    <div
      ref={host}
      class="preview preview-page"
      data-part="preview"
      role="region"
      aria-label={text('preview')}
      tabIndex={0}
    />
  );
}
