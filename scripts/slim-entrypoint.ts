import type { Plugin } from 'vite';
import { editModule, isCallOf } from './edit-module.ts';

/** WXT's start of a script that is injected into pages, without the words for its log, which a build never prints. */
export const slimEntrypoint = (): Plugin =>
  editModule('slim-entrypoint', /virtual:wxt-unlisted-script-entrypoint/, (nodes) => [
    nodes.filter((node) => isCallOf(node, 'logger')).map((node) => ({ node, instead: '0' })),
  ]);
