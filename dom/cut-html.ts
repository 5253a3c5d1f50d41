/** A part of an HTML text that can be parsed by itself. */
export interface HtmlPiece {
  /** It begins with the elements that stand open where it was cut, and ends all of them. */
  readonly html: string;
  /** How many they are: the first element of each of so many levels goes on where the piece before ended. */
  readonly open: number;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)(?:"[^"]*"|[^"<>])*>/y;
const VOID = new Set(['br', 'col', 'hr', 'img', 'wbr']);
/** Parsed anew in the middle these would come out as something else. */
const WHOLE = new Set(['a', 'colgroup', 'pre', 'rp', 'rt', 'ruby']);

/**
 * Cuts HTML that a browser wrote into pieces of at least `size` UTF-16 code units, each at the start of an element. Gives whether it
 * came to the end: HTML that is written in another way is left at the first tag that does not fit, with pieces given already.
 */
export function* cutHtml(html: string, size: number): Generator<HtmlPiece, boolean> {
  const open: { readonly name: string; readonly tag: string }[] = [];
  let whole = 0;
  let from = 0;
  let before = '';
  let depth = 0;
  const piece = (to: number): HtmlPiece => ({
    html: `${before}${html.slice(from, to)}${open
      .map(({ name }) => `</${name}>`)
      .reverse()
      .join('')}`,
    open: depth,
  });
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', TAG.lastIndex)) {
    TAG.lastIndex = at;
    const [tag, slash, name = ''] = TAG.exec(html) ?? [];
    if (tag === undefined) return false;
    if (slash === '/') {
      if (open.pop()?.name !== name) return false;
      if (WHOLE.has(name)) whole -= 1;
      continue;
    }
    if (whole === 0 && at - from >= size) {
      yield piece(at);
      before = open.map((one) => one.tag).join('');
      depth = open.length;
      from = at;
      TAG.lastIndex = at + tag.length;
    }
    if (VOID.has(name)) continue;
    open.push({ name, tag });
    if (WHOLE.has(name)) whole += 1;
  }
  if (open.length > 0) return false;
  yield piece(html.length);
  return true;
}

/** Joins a piece, parsed, to what the pieces before it have become. Gives whether it fits there. */
export function joinPiece(into: Element, piece: Element | DocumentFragment, open: number): boolean {
  if (open > 0) {
    const [first, last] = [piece.firstElementChild, into.lastElementChild];
    if (!first || first.localName !== last?.localName || !joinPiece(last, first, open - 1)) return false;
    first.remove();
  }
  into.append(...piece.childNodes);
  return true;
}
