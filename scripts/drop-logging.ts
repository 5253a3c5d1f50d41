import type { Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Takes the statements `this.log(…)` out of a module: Readability's tell nobody anything unless it is told to, and make up a
 * hundredth of what runs in a page.
 *
 * Throws where there are none: then the module has changed, and this has to go.
 */
export function dropLogging(module: RegExp): Plugin {
  return {
    name: 'witnessmark:drop-logging',
    transform(code, id) {
      if (!module.test(id)) return null;
      const statements = logging(this.parse(code));
      if (statements.length === 0) throw new Error(`Nothing is logged in ${id}`);
      // From the end, so that the places before stay what they are.
      const dropped = statements.reduceRight(
        (rest, { start, end }) => `${rest.slice(0, start)};${rest.slice(end)}`,
        code,
      );
      return { code: dropped, map: null };
    },
  };
}

/** In the order in which they stand. */
function logging(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(logging);
  if (!isNode(node)) return [];
  return isLogging(node) ? [node] : Object.values(node).flatMap(logging);
}

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

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'type' in node;
}
