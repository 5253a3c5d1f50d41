import type { Plugin } from 'vite';
import { editModule, isCallOf, type Node } from './edit-module.ts';

/** What `page/find-text.ts` does in its place: to take its steps, and to read the head; and what is mended before it begins. */
const METHODS = [
  'parse',
  '_getJSONLD',
  '_getArticleMetadata',
  '_getArticleTitle',
  '_unescapeHtmlEntities',
  '_isUrl',
  '_isSingleImage',
  '_unwrapNoscriptImages',
  '_fixLazyImages',
  '_fixRelativeUris',
  '_cleanStyles',
  '_cleanClasses',
  '_isElementWithoutContent',
];
const PATTERNS = [
  'jsonLdArticleTypes',
  'HTML_ESCAPE_MAP',
  'extraneous',
  'nextLink',
  'prevLink',
  'b64DataUrl',
  'srcsetUrl',
  'replaceFonts',
  'PRESENTATIONAL_ATTRIBUTES',
  'DEPRECATED_SIZE_ATTRIBUTE_ELEMS',
];

/**
 * Takes out of Readability what has no part in finding the text of a page that `page/prepare.ts` has prepared, a tenth of what is
 * sent to one: what is said above, and what it tells of its work where `debug` is set.
 */
export const slimReadability = (): Plugin =>
  editModule('slim-readability', /@mozilla\/readability\/Readability\.js/, (nodes) => [
    // A module as the others are: what makes one of it would be sent along.
    nodes.filter(isExport).map((node) => ({ node, instead: 'export default Readability;' })),
    nodes.filter(isLogging).map((node) => ({ node, instead: ';' })),
    nodes.filter(isDebugging).map((node) => ({ node, instead: ';' })),
    nodes.filter(isOfItsParser).map((node) => ({ node, instead: ';' })),
    // Embedded players are links by then.
    valuesOf(nodes, 'videos').map((node) => ({ node, instead: '/(?!)/' })),
    // Why something is taken out, in words: it is only asked how many reasons there are.
    nodes.filter((node) => isCallOf(node, 'errs')).map((node) => ({ node, instead: 'errs.push(0)' })),
    ...METHODS.map((name) => valuesOf(nodes, name).map((node) => ({ node, instead: '(){}' }))),
    ...PATTERNS.map((name) => valuesOf(nodes, name).map((node) => ({ node, instead: '0' }))),
  ]);

/** `if (typeof module === "object") …` */
function isExport(node: Node): boolean {
  const { test } = node as { test?: { left?: { operator?: string; argument?: { name?: string } } } };
  return (
    node.type === 'IfStatement' && test?.left?.operator === 'typeof' && test.left.argument?.name === 'module'
  );
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

/** `if (this._docJSDOMParser) …`, `if (this._docJSDOMParser && …) …`: a browser's documents are of no parser of its own. */
function isOfItsParser(node: Node): boolean {
  const { test } = node as {
    test?: { left?: { property?: { name?: string } }; property?: { name?: string } };
  };
  return node.type === 'IfStatement' && (test?.left ?? test)?.property?.name === '_docJSDOMParser';
}

/** `if (this._debug) …`, with what it does otherwise: to set `this.log`, which is called no more. */
function isDebugging(node: Node): boolean {
  const { test } = node as { test?: { property?: { name?: string } } };
  return node.type === 'IfStatement' && test?.property?.name === '_debug';
}

/** What is given by a name in an object. */
function valuesOf(nodes: readonly Node[], name: string): Node[] {
  return nodes.flatMap((node) => {
    const { key, value } = node as { key?: { name?: string }; value?: Node };
    return node.type === 'Property' && key?.name === name && value ? [value] : [];
  });
}
