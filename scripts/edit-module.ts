import type { Plugin } from 'vite';

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export interface Edit {
  readonly node: Node;
  readonly instead: string;
}

/**
 * A plugin that puts something else in the place of parts of one module, as it is built. Throws where one of the kinds of edits
 * has none: then the module has changed, and so has the reason for them.
 */
export function editModule(
  name: string,
  module: RegExp,
  kindsOfEdits: (nodes: readonly Node[]) => readonly (readonly Edit[])[],
): Plugin {
  return {
    name: `witnessmark:${name}`,
    transform(code, id) {
      if (!module.test(id)) return null;
      const kinds = kindsOfEdits(all(this.parse(code)));
      if (kinds.some((edits) => edits.length === 0)) throw new Error(`${name}: another module: ${id}`);
      return { code: applied(code, kinds.flat()), map: null };
    },
  };
}

/** `name.anything(…)` */
export function isCallOf(node: Node, name: string): boolean {
  const { callee } = node as { callee?: { object?: { name?: string } } };
  return node.type === 'CallExpression' && callee?.object?.name === name;
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
