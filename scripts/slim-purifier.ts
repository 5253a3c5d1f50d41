import type { Plugin } from 'vite';
import { editModule, type Node } from './edit-module.ts';

const LISTS = /^(html|svg|svgFilters|svgDisallowed|mathMl|mathMlDisallowed|xml)(\$1)?$/;

/**
 * Takes out of DOMPurify its own lists of what may stay, a twentieth of what is sent to a page. `dom/sanitise.ts` gives its own, and
 * allows HTML alone: with lists that are empty no element of SVG or MathML is known, so that fewer could stay, never more.
 */
export function slimPurifier(): Plugin {
  return editModule('slim-purifier', /dompurify\/dist\/purify\.es\.mjs/, (nodes) => [
    nodes.flatMap((node) => {
      const { id, init } = node as { id?: { name?: string }; init?: Node };
      return node.type === 'VariableDeclarator' && LISTS.test(id?.name ?? '') && init
        ? [{ node: init, instead: '[]' }]
        : [];
    }),
  ]);
}
