import type { Plugin } from 'vite';
import { editModule, type Edit, type Node } from './edit-module.ts';

/** Its own lists of what may stay; `dom/sanitise.ts` gives its own. With empty ones fewer elements could stay, never more. */
const LISTS = /^(html|svg|svgFilters|svgDisallowed|mathMl|mathMlDisallowed|xml)(\$1)?$/;

/** What the settings ask for, and ours never do, or always: it is known whenever it is read. */
const ALWAYS = ['RETURN_DOM', 'KEEP_CONTENT', 'SANITIZE_DOM'];
const NEVER = [
  'USE_PROFILES',
  'IN_PLACE',
  'inPlace',
  'SAFE_FOR_TEMPLATES',
  'WHOLE_DOCUMENT',
  'RETURN_DOM_FRAGMENT',
  'RETURN_TRUSTED_TYPE',
  'FORCE_BODY',
  'SANITIZE_NAMED_PROPS',
  'SET_CONFIG',
];

/** Ways to change it from outside. */
const UNUSED = /^(setConfig|clearConfig|isValidAttribute|addHook|removeHook|removeHooks|removeAllHooks)$/;

/** Takes out of DOMPurify what sanitising text alone, with settings that do not change, has no use for: a tenth of what is sent to a page. */
export const slimPurifier = (): Plugin =>
  editModule('slim-purifier', /dompurify\/dist\/purify\.es\.mjs/, (nodes) => [
    nodes.flatMap((node) => {
      const { id, init } = node as { id?: { name?: string }; init?: Node };
      const isList = node.type === 'VariableDeclarator' && LISTS.test(id?.name ?? '');
      return isList && init ? [{ node: init, instead: '[]' }] : [];
    }),
    nodes.filter(isUnused).map((node) => ({ node, instead: ';' })),
    ...NEVER.map((name) => readAs(nodes, name, false)),
    ...ALWAYS.map((name) => readAs(nodes, name, true)),
  ]);

function isUnused(node: Node): boolean {
  const { expression } = node as {
    expression?: { left?: { object?: { name?: string }; property?: { name?: string } } };
  };
  const { object, property } = expression?.left ?? {};
  return (
    node.type === 'ExpressionStatement' && object?.name === 'DOMPurify' && UNUSED.test(property?.name ?? '')
  );
}

function readAs(nodes: readonly Node[], name: string, value: boolean): Edit[] {
  const instead = String(value);
  const isIt = (node: unknown): node is Node =>
    (node as { type?: string; name?: string } | null)?.type === 'Identifier' &&
    (node as { name?: string }).name === name;
  const others = new Set<unknown>();
  const sets: Edit[] = [];
  for (const node of nodes) {
    const { type, id, key, property, left, computed } = node as Node & Readonly<Record<string, unknown>>;
    if (type === 'VariableDeclarator') others.add(id);
    if (computed !== true) others.add(key).add(property);
    if (type === 'AssignmentExpression' && isIt(left)) sets.push({ node, instead });
  }
  const reads = nodes.filter((node) => isIt(node) && !others.has(node));
  return [...sets, ...reads.map((node) => ({ node, instead }))];
}
