import type { Plugin } from 'vite';
import { editModule, type Node } from './edit-module.ts';

/**
 * Takes out of Readability what never runs in a page and makes up a twentieth of what is sent to one: what it tells of its work
 * where `debug` is set; its readers of JSON-LD and of the head, in whose place `page/extract.ts` sets its own; its finding of lazy images,
 * which `page/images.ts` has done before it begins; and what only they use.
 */
export function slimReadability(): Plugin {
  return editModule('slim-readability', /readability\/Readability\.js/, (nodes) => [
    nodes.filter(isLogging).map((node) => ({ node, instead: ';' })),
    nodes.filter(isDebugging).map((node) => ({ node, instead: ';' })),
    // What `page/metadata` and `page/images.ts` have done before.
    ...[
      '_getJSONLD',
      '_getArticleMetadata',
      '_getArticleTitle',
      '_unescapeHtmlEntities',
      '_isUrl',
      '_fixLazyImages',
      '_unwrapNoscriptImages',
      '_isSingleImage',
    ].map((name) => valuesOf(nodes, name).map((node) => ({ node, instead: '(){}' }))),
    ...['jsonLdArticleTypes', 'HTML_ESCAPE_MAP', 'extraneous', 'nextLink', 'prevLink', 'b64DataUrl'].map(
      (name) => valuesOf(nodes, name).map((node) => ({ node, instead: '0' })),
    ),
  ]);
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
