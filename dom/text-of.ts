import { LEFT_OUT } from '../domain/document/left-out';
import { isElement, localNameOf, TreeWalk, type ChildrenOf } from './tree-walk';

/** A stretch of one text node that stands in the text unit for unit. */
export interface TextSpan {
  readonly node: Text;
  /** Where it begins in `node.data`, in UTF-16 code units. */
  readonly nodeStart: number;
  /** Where it begins in the text, in UTF-16 code units. */
  readonly start: number;
  /** In UTF-16 code units, the same on both sides. */
  readonly length: number;
}

/** The canonical text of a tree and the way back to its nodes. */
export interface TextMap {
  readonly root: Node;
  readonly text: string;
  /** In order of the text. Line breaks and tabs between blocks and cells stand in no node, so in no span. */
  readonly spans: readonly TextSpan[];
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that stand on lines of their own whatever a style sheet says: the text must not depend on layout. */
export const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main menu nav ol p pre search section summary table tbody tfoot thead tr ul br',
);
const ROWS = names('tr caption table');
const CELLS = names('td th');
const SKIPPED = names(
  'script style noscript template head title iframe object embed video audio canvas svg textarea select datalist rt rp',
);

/** Nodes that are looked at in one step. */
const STEP = 2_000;

/** How strongly two pieces of text are apart; the strongest boundary between them is the one written. */
const enum Gap {
  none,
  line,
  cell,
  row,
}

/**
 * The one canonical text of a tree: blocks and `<br>` apart by one "\n", table cells by "\t", white space as HTML collapses it
 * (other spaces, as U+00A0 and U+3000, stay within a line), nothing at the ends of a line. In `pre` only line feeds are kept.
 * Readings beside ideographs (`rt`) are left out: within the words they would break every quotation.
 * It never asks for styles, so it is the same in each browser and in a document that is not shown. Elements of ours in the
 * text (`data-wm-ui`) are left out.
 */
export function textOf(root: Node, shown?: Shown): TextMap {
  const steps = textInSteps(root, shown);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** What only the page itself can say of a tree that it shows. */
export interface Shown {
  readonly childrenOf: ChildrenOf;
  /** Whether an element stands on a line of its own though its name does not say so. */
  readonly isBlock: (element: Element) => boolean;
}

/** The same in steps of some ms, between which the tree must not change. */
export function* textInSteps(root: Node, shown?: Shown): Generator<undefined, TextMap> {
  const builder = new TextBuilder();
  const walk = new TreeWalk(root, shown?.childrenOf);
  let pre = 0;
  let seen = 0;
  for (let { node } = walk; node; { node } = walk) {
    if (++seen % STEP === 0) yield;
    const { isEntering } = walk;
    let isWithin = false;
    if (isText(node)) builder.addText(node, pre > 0);
    else if (isElement(node)) {
      const name = localNameOf(node);
      const isLeftOut = Element.prototype.getAttribute.call(node, LEFT_OUT) === '';
      isWithin = !SKIPPED.has(name) && !isLeftOut && !Element.prototype.hasAttribute.call(node, 'data-wm-ui');
      // What stands before and after a block that is left out is apart all the same.
      if (isLeftOut) builder.apart(gapOf(name));
      if (isWithin) {
        // Asked only of those whose name does not say it: a page has many elements and few components.
        const gap = gapOf(name);
        builder.apart(gap === Gap.none && shown?.isBlock(node) ? Gap.line : gap);
        if (name === 'pre') pre += isEntering ? 1 : -1;
      }
    }
    walk.next(isWithin);
  }
  return { root, text: builder.text, spans: builder.spans };
}

function gapOf(name: string): Gap {
  if (CELLS.has(name)) return Gap.cell;
  if (ROWS.has(name)) return Gap.row;
  return BLOCKS.has(name) ? Gap.line : Gap.none;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

type Writable = { -readonly [Key in keyof TextSpan]: TextSpan[Key] };

interface Space {
  readonly node: Text;
  readonly at: number;
  readonly character: string;
}

/** White space that HTML collapses; a run of it in the middle of a line becomes one space. */
const RUNS = /[\t\n\f\r ]{2,}/g;
const isCollapsible = (unit: number): boolean =>
  unit === 0x20 || unit === 0xa || unit === 0x9 || unit === 0xd || unit === 0xc;

class TextBuilder {
  text = '';
  readonly spans: Writable[] = [];
  private gap = Gap.none;
  /** White space that is written only if text follows it on the same line. */
  private spaces: Space[] = [];

  apart(gap: Gap): void {
    if (gap === Gap.none) return;
    if (gap > this.gap) this.gap = gap;
    this.spaces.length = 0;
  }

  addText(node: Text, pre: boolean): void {
    const { data } = node;
    if (!pre) {
      this.addLine(node, 0, data.length);
      return;
    }
    let from = 0;
    for (let at = data.indexOf('\n'); at >= 0; at = data.indexOf('\n', from)) {
      this.addLine(node, from, at);
      this.apart(Gap.line);
      from = at + 1;
    }
    this.addLine(node, from, data.length);
  }

  private addLine(node: Text, from: number, to: number): void {
    const line = node.data.slice(from, to);
    const first = line.search(/\S/);
    if (first < 0) {
      this.hold(node, from, to);
      return;
    }
    const last = line.trimEnd().length;
    this.hold(node, from, from + first);
    this.release();
    let begin = first;
    RUNS.lastIndex = first;
    for (let run = RUNS.exec(line); run && run.index < last; run = RUNS.exec(line)) {
      // One of the run's characters stays, so that the stretch before it is still unit for unit.
      this.write(node, from + begin, line.slice(begin, run.index + 1));
      begin = run.index + run[0].length;
    }
    this.write(node, from + begin, line.slice(begin, last));
    this.hold(node, from + last, to);
  }

  private hold(node: Text, from: number, to: number): void {
    if (this.gap !== Gap.none || this.text === '') return;
    for (let at = from; at < to; at++) {
      const character = isCollapsible(node.data.charCodeAt(at)) ? ' ' : node.data.charAt(at);
      if (character !== ' ' || this.spaces.at(-1)?.character !== ' ')
        this.spaces.push({ node, at, character });
    }
  }

  private release(): void {
    if (this.gap !== Gap.none && this.text !== '') this.text += this.gap === Gap.cell ? '\t' : '\n';
    this.gap = Gap.none;
    if (this.spaces.length === 0) return;
    for (const { node, at, character } of this.spaces) this.write(node, at, character);
    this.spaces.length = 0;
  }

  private write(node: Text, nodeStart: number, stretch: string): void {
    if (stretch === '') return;
    const previous = this.spans.at(-1);
    const start = this.text.length;
    this.text += /[\t\n\f\r]/.test(stretch) ? stretch.replace(/[\t\n\f\r]/g, ' ') : stretch;
    if (
      previous?.node === node &&
      previous.nodeStart + previous.length === nodeStart &&
      previous.start + previous.length === start
    )
      previous.length += stretch.length;
    else this.spans.push({ node, nodeStart, start, length: stretch.length });
  }
}
