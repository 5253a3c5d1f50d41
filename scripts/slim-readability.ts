import type { Plugin } from 'vite';
import { editModule, type Node } from './edit-module.ts';

/**
 * Takes out of Readability what never runs in a page and makes up a fiftieth of what is sent to one: what it tells of its work
 * where `debug` is set; its reader of JSON-LD, which `disableJSONLD` switches off, as we have our own; and what nobody asks it for.
 */
export function slimReadability(): Plugin {
  return editModule('slim-readability', /readability\/Readability\.js/, (nodes) => [
    nodes.filter(isLogging).map((node) => ({ node, instead: ';' })),
    nodes.filter(isDebugging).map((node) => ({ node, instead: ';' })),
    nodes.filter(isUnasked).map((node) => ({ node, instead: ';' })),
    valuesOf(nodes, '_getJSONLD').map((node) => ({ node, instead: '(){}' })),
    valuesOf(nodes, 'jsonLdArticleTypes').map((node) => ({ node, instead: '0' })),
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
