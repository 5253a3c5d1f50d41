import type { Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Edit {
  readonly node: Node;
  readonly instead: string;
}

/**
 * Takes out of Readability what never runs in a page and makes up a fiftieth of what is sent to one: what it tells of its work
 * where `debug` is set; its reader of JSON-LD, which `disableJSONLD` switches off, as we have our own; and what nobody asks it for.
 *
 * Throws where one of these is not there: then the module has changed, and this has to.
 */
export function slimReadability(module: RegExp): Plugin {
  return {
    name: 'witnessmark:slim-readability',
    transform(code, id) {
      if (!module.test(id)) return null;
      const nodes = all(this.parse(code));
      const kinds: Edit[][] = [
        nodes.filter(isLogging).map((node) => ({ node, instead: ';' })),
        nodes.filter(isDebugging).map((node) => ({ node, instead: ';' })),
        nodes.filter(isUnasked).map((node) => ({ node, instead: ';' })),
        valuesOf(nodes, '_getJSONLD').map((node) => ({ node, instead: '(){}' })),
        valuesOf(nodes, 'jsonLdArticleTypes').map((node) => ({ node, instead: '0' })),
      ];
      if (kinds.some((edits) => edits.length === 0)) throw new Error(`Another Readability: ${id}`);
      return { code: applied(code, kinds.flat()), map: null };
    },
  };
}

/** From the end, so that the places before stay what they are; what is within another goes with it. */
function applied(code: string, edits: readonly Edit[]): string {
  const isWithin = (node: Node, other: Node): boolean =>
    node !== other && other.start <= node.start && node.end <= other.end;
  return edits
    .filter(({ node }) => !edits.some((other) => isWithin(node, other.node)))
    .sort((one, other) => other.node.start - one.node.start)
    .reduce((rest, { node, instead }) => rest.slice(0, node.start) + instead + rest.slice(node.end), code);
}

/** All nodes of a tree, those that hold others before these. */
function all(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(all);
  return isNode(node) ? [node, ...Object.values(node).flatMap(all)] : [];
}

const isNode = (node: unknown): node is Node => typeof node === 'object' && node !== null && 'type' in node;

function isLogging(node: Node): boolean {
  const { expression } = node as {
    expression?: { callee?: { object?: Node; property?: { name?: string } } };
  };
  return (
    node.type === 'ExpressionStatement' &&
    expression?.callee?.object?.type === 'ThisExpression' &&
    expression.callee.property?.name === 'log'
  );
}

/** `if (this._debug) …`, with what it does otherwise: to set `this.log`, which is called no more. */
function isDebugging(node: Node): boolean {
  const { test } = node as { test?: { property?: { name?: string } } };
  return node.type === 'IfStatement' && test?.property?.name === '_debug';
}

/** Sets what is given beside the content, and has no part in finding that: the title and the byline have. */
function isUnasked(node: Node): boolean {
  const { expression } = node as {
    expression?: { left?: { object?: { name?: string }; property?: { name?: string } } };
  };
  return (
    node.type === 'ExpressionStatement' &&
    expression?.left?.object?.name === 'metadata' &&
    /^(excerpt|siteName|publishedTime)$/.test(expression.left.property?.name ?? '')
  );
}

/** What is given by a name in an object. */
function valuesOf(nodes: readonly Node[], name: string): Node[] {
  return nodes.flatMap((node) => {
    const { key, value } = node as { key?: { name?: string }; value?: Node };
    return node.type === 'Property' && key?.name === name && value ? [value] : [];
  });
}
