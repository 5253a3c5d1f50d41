import type { TextDirective } from './text-directive';

/** An address has a few; more are only there to take time. */
const MOST = 100;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What is no percent-encoding stays as it is, and bytes that are no UTF-8 become U+FFFD, as in the URL standard. */
function decode(encoded: string): string {
  return encoded.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    decoder.decode(Uint8Array.from(run.slice(1).split('%'), (byte) => parseInt(byte, 16))),
  );
}

function parseDirective(value: string): TextDirective | null {
  const terms = value.split(',');
  const prefix = terms[0]?.endsWith('-') ? (terms.shift() ?? '').slice(0, -1) : null;
  const suffix = terms.at(-1)?.startsWith('-') ? (terms.pop() ?? '').slice(1) : null;
  if (terms.length < 1 || terms.length > 2) return null;
  if ([...terms, prefix, suffix].some((term) => term === '')) return null;
  const [start = '', end = ''] = terms;
  return {
    start: decode(start),
    end: decode(end),
    prefix: decode(prefix ?? ''),
    suffix: decode(suffix ?? ''),
  };
}

/** What follows the first `:~:` of the fragment; a directive alone (`text=…`) is taken too. */
function directivesIn(address: string): string {
  const hash = address.indexOf('#');
  const fragment = address.slice(hash + 1);
  const delimiter = fragment.indexOf(':~:');
  if (delimiter >= 0) return fragment.slice(delimiter + 3);
  return hash < 0 && fragment.startsWith('text=') ? fragment : '';
}

/**
 * The text directives of an address, of its fragment, or written alone; none where there are none. Those that are not well
 * formed are left out, as browsers do. Never throws.
 *
 * Source: WICG scroll-to-text-fragment, "parse a text directive".
 */
export function parseTextFragment(address: string): readonly TextDirective[] {
  return directivesIn(address.trim())
    .split('&', MOST)
    .flatMap((directive) => {
      const parsed = directive.startsWith('text=') ? parseDirective(directive.slice(5)) : null;
      return parsed ? [parsed] : [];
    });
}
