import type { Plugin } from 'vite';
import { editModule, type Edit, type Node } from './edit-module.ts';

/** Its own lists of what may stay; `dom/sanitise.ts` gives its own. With empty ones fewer elements could stay, never more. */
const LISTS = /^(html|svg|svgFilters|svgDisallowed|mathMl|mathMlDisallowed|xml)(\$1)?$/;

/** What the settings ask for, and ours never do, or always: it is known whenever it is read. */
const ALWAYS = ['RETURN_DOM', 'KEEP_CONTENT', 'SANITIZE_DOM', 'SAFE_FOR_XML', 'ALLOW_SELF_CLOSE_IN_ATTR'];
const NEVER = [
  'ALLOW_ARIA_ATTR',
  'ALLOW_DATA_ATTR',
  'ALLOW_UNKNOWN_PROTOCOLS',
  'trustedTypesPolicy',
  'USE_PROFILES',
  'IN_PLACE',
  'inPlace',
  'IN_PLACE_VISITED',
  'SAFE_FOR_TEMPLATES',
  'WHOLE_DOCUMENT',
  'RETURN_DOM_FRAGMENT',
  'RETURN_TRUSTED_TYPE',
  'FORCE_BODY',
  'SANITIZE_NAMED_PROPS',
  'SET_CONFIG',
];

/** Nothing in it waits for anything. */
const isWaiting = (node: Node): boolean => {
  const { expression } = node as { expression?: unknown };
  return node.type === 'ExpressionStatement' && JSON.stringify(expression).includes('"AsyncGenerator"');
};

/** Ways to change it from outside. */
const UNUSED = /^(setConfig|clearConfig|isValidAttribute|addHook|removeHook|removeHooks|removeAllHooks)$/;

/** Takes out of DOMPurify what sanitising text alone, with settings that do not change, has no use for: a tenth of what is sent to a page. */
export const slimPurifier = (): Plugin =>
  editModule('slim-purifier', /dompurify\/dist\/purify\.es\.mjs/, (nodes) => [
    valuesOf(nodes, LISTS).map((node) => ({ node, instead: '[]' })),
    // It is given a body of a document that nothing else holds, and may change it: neither text to be parsed nor a copy to be made.
    valuesOf(nodes, /^_initDocument$/).map((node) => ({ node, instead: '() => null' })),
    nodes.filter((node) => isCallOfName(node, '_initDocument')).map((node) => ({ node, instead: 'dirty' })),
    nodes.filter(isImport).map((node) => ({ node, instead: 'dirty' })),
    // What was parsed from text alone has no shadow trees: to look for them takes as long as a third of the rest.
    valuesOf(nodes, /^_sanitizeAttachedShadowRoots$/).map((node) => ({ node, instead: '() => {}' })),
    nodes.filter(isAboutTrees).map((node) => ({ node, instead: 'false' })),
    nodes.filter(isAboutInput).map((node) => ({ node, instead: 'true' })),
    nodes.filter(isWaiting).map((node) => ({ node, instead: ';' })),
    nodes.filter(isHook).map((node) => ({ node, instead: 'void 0' })),
    // One of them may have taken a node away, or was to change a list.
    nodes
      .filter((node) => isCallOfName(node, '_handleHookDetachedNode'))
      .map((node) => ({ node, instead: 'false' })),
    nodes.flatMap(listOf),
    // What is taken away has no attributes to be looked at.
    nodes
      .filter((node) => isCallOfName(node, '_sanitizeElements'))
      .map((node) => ({ node, instead: 'if (_sanitizeElements(node, root)) return' })),
    nodes.filter(isUnapply).map((node) => ({ node, instead: UNAPPLY })),
    nodes.filter(isUnused).map((node) => ({ node, instead: ';' })),
    nodes.flatMap(asToday),
    nodes.flatMap(settingOf),
    // Elements of a page's own making: none may stay.
    nodes
      .filter((node) => isCallOfName(node, '_isBasicCustomElement'))
      .map((node) => ({ node, instead: 'false' })),
    ...NEVER.map((name) => readAs(nodes, name, false)),
    ...ALWAYS.map((name) => readAs(nodes, name, true)),
  ]);

/** What variables of such names begin with. */
function valuesOf(nodes: readonly Node[], name: RegExp): Node[] {
  return nodes.flatMap((node) => {
    const { id, init } = node as { id?: { name?: string }; init?: Node };
    return node.type === 'VariableDeclarator' && name.test(id?.name ?? '') && init ? [init] : [];
  });
}

function isCallOfName(node: Node, name: string): boolean {
  const { callee } = node as { callee?: { name?: string } };
  return node.type === 'CallExpression' && callee?.name === name;
}

/** `ALLOWED_ATTR.shadowroot`, `ALLOWED_ATTR.shadowrootmode` */
function isAboutTrees(node: Node): boolean {
  const { object, property } = node as { object?: { name?: string }; property?: { name?: string } };
  return object?.name === 'ALLOWED_ATTR' && /^shadowroot/.test(property?.name ?? '');
}

/** `_isNode(dirty)` */
function isAboutInput(node: Node): boolean {
  const { arguments: given } = node as { arguments?: readonly { readonly name?: string }[] };
  return isCallOfName(node, '_isNode') && given?.[0]?.name === 'dirty';
}

/** `body.ownerDocument.importNode(dirty, true)` */
function isImport(node: Node): boolean {
  const { callee } = node as {
    callee?: { object?: { property?: { name?: string } }; property?: { name?: string } };
  };
  return (
    node.type === 'CallExpression' &&
    callee?.property?.name === 'importNode' &&
    callee.object?.property?.name === 'ownerDocument'
  );
}

function isUnused(node: Node): boolean {
  const { expression } = node as {
    expression?: { left?: { object?: { name?: string }; property?: { name?: string } } };
  };
  const { object, property } = expression?.left ?? {};
  return (
    node.type === 'ExpressionStatement' && object?.name === 'DOMPurify' && UNUSED.test(property?.name ?? '')
  );
}

/** What others add is called at many places, and nobody can add it. */
function isHook(node: Node): boolean {
  const { callee } = node as { callee?: { name?: string } };
  return node.type === 'CallExpression' && /^_executeHooks/.test(callee?.name ?? '');
}

/** `_forkSharedAllowlist(hooks, LIST, …)` */
function listOf(node: Node): Edit[] {
  const { arguments: given } = node as { arguments?: readonly { readonly name?: string }[] };
  const list = isCallOfName(node, '_forkSharedAllowlist') ? given?.[1]?.name : undefined;
  return list === undefined ? [] : [{ node, instead: list }];
}

/** All that it asks of a node it asks by this: given what it is given as a list of today, it takes half as long. */
const UNAPPLY = 'function unapply(func) { return (node, ...given) => apply(func, node, given); }';

function isUnapply(node: Node): boolean {
  return node.type === 'FunctionDeclaration' && (node as { id?: { name?: string } }).id?.name === 'unapply';
}

/** What was written for browsers that are older than ours: a list is taken apart by itself, and a pattern need not be sealed. */
function asToday(node: Node): Edit[] {
  const { callee, arguments: given } = node as {
    callee?: { name?: string };
    arguments?: readonly { readonly name?: string; readonly regex?: unknown; readonly raw?: string }[];
  };
  if (node.type !== 'CallExpression') return [];
  const [first] = given ?? [];
  const instead =
    callee?.name === '_slicedToArray'
      ? first?.name
      : callee?.name === 'seal' && first?.regex
        ? first.raw
        : undefined;
  return instead === undefined ? [] : [{ node, instead }];
}

/** Settings that are given as they are, and one that is given as nothing. Of any other it is known that it is not given. */
const GIVEN = ['ALLOWED_TAGS', 'ALLOWED_ATTR', 'ALLOWED_NAMESPACES'];

function settingOf(node: Node): Edit[] {
  const {
    object,
    property,
    computed,
    callee,
    arguments: given,
  } = node as {
    computed?: boolean;
    object?: { name?: string };
    property?: { name?: string };
    callee?: { name?: string };
    arguments?: readonly { readonly name?: string; readonly value?: unknown }[];
  };
  const isAsked = node.type === 'CallExpression' && callee?.name === 'objectHasOwnProperty';
  if (
    isAsked &&
    given?.[0]?.name === 'cfg' &&
    typeof given[1]?.value === 'string' &&
    !GIVEN.includes(given[1].value)
  )
    return [{ node, instead: 'false' }];
  if (
    node.type !== 'MemberExpression' ||
    computed === true ||
    object?.name !== 'cfg' ||
    GIVEN.includes(property?.name ?? '')
  )
    return [];
  return [{ node, instead: property?.name === 'TRUSTED_TYPES_POLICY' ? 'null' : 'void 0' }];
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
