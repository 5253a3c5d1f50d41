import { sanitise, serialise } from '../../dom/sanitise';
import { textOf } from '../../dom/text-of';

/** The same two steps as at extraction, for a page of any browser that the specs drive. */
export function sanitised(html: string): { readonly html: string; readonly text: string } {
  const fragment = sanitise(html);
  return { html: serialise(fragment), text: textOf(fragment).text };
}
