import type { Plugin } from 'vite';
import { editModule, type Node } from './edit-module.ts';

/** WXT's start of a script that is injected into pages, without the words for its log, which a build never prints. */
export function slimEntrypoint(): Plugin {
  return editModule('slim-entrypoint', /virtual:wxt-unlisted-script-entrypoint/, (nodes) => [
    nodes.filter(isLog).map((node) => ({ node, instead: '0' })),
  ]);
}

function isLog(node: Node): boolean {
  const { callee } = node as { callee?: { object?: { name?: string } } };
  return node.type === 'CallExpression' && callee?.object?.name === 'logger';
}
