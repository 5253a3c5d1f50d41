import type { Plugin } from 'vite';
import { editModule, type Node } from './edit-module.ts';

/** What it reads of title, byline and the like, which we read ourselves, and mends of addresses and pictures, which are mended before. */
const OURS = [
  ['_getJSONLD', '(){}'],
  ['_getArticleMetadata', '(){return{title:""}}'],
  ['_getArticleTitle', '(){}'],
  ['_unescapeHtmlEntities', '(){}'],
  ['_unwrapNoscriptImages', '(){}'],
  ['_fixLazyImages', '(){}'],
  ['_fixRelativeUris', '(){}'],
  ['_cleanStyles', '(){}'],
  ['_cleanClasses', '(){}'],
  ['jsonLdArticleTypes', '0'],
  // Only what is above asks for these.
  ['_isUrl', '(){}'],
  ['_isSingleImage', '(){}'],
  ['HTML_ESCAPE_MAP', '0'],
  ['b64DataUrl', '0'],
  ['extraneous', '0'],
  ['nextLink', '0'],
  ['prevLink', '0'],
] as const;

/**
 * Takes out of Readability what has no part in finding the text of a page that `page/prepare.ts` has prepared, a tenth of what is
 * sent to one: what is said above, and what it tells of its work where `debug` is set.
 */
export const slimReadability = (): Plugin =>
  editModule('slim-readability', /@mozilla\/readability\/Readability\.js/, (nodes) => [
    nodes.filter(isLogging).map((node) => ({ node, instead: ';' })),
    nodes.filter(isDebugging).map((node) => ({ node, instead: ';' })),
    ...OURS.map(([name, instead]) => valuesOf(nodes, name).map((node) => ({ node, instead }))),
  ]);

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

/** What is given by a name in an object. */
function valuesOf(nodes: readonly Node[], name: string): Node[] {
  return nodes.flatMap((node) => {
    const { key, value } = node as { key?: { name?: string }; value?: Node };
    return node.type === 'Property' && key?.name === name && value ? [value] : [];
  });
}
