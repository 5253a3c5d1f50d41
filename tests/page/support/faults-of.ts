import * as v from 'valibot';
import { Article } from '../../../domain/document/article';
import { keepBlocks, nameOfBlock } from '../../../domain/document/left-out';
import { sanitise, serialise } from '../../../dom/sanitise';
import { textOf } from '../../../dom/text-of';
import { extractHtml } from '../../support/pages-in-browser';

/** What is wrong with what is made of a page, whatever page it is; empty where nothing is. */
export function faultsOf(html: string): string[] {
  const first = read(html);
  if (typeof first === 'string') return [first];
  if (!first.ok) return [];
  const { content: _, ...rest } = first;
  const faults: string[] = [];
  const { article } = rest;
  const parsed = v.safeParse(Article, article);
  if (!parsed.success)
    faults.push(`its own validator refuses it: ${parsed.issues.map((issue) => v.getDotPath(issue)).join()}`);
  const again = read(html);
  if (typeof again === 'string' || !again.ok || JSON.stringify(again.article) !== JSON.stringify(article))
    faults.push('read again it is another');
  const tree = sanitise(article.html);
  if (serialise(tree) !== article.html) faults.push('sanitising changes it');
  if (textOf(tree).text !== article.text) faults.push('its text is not that of its HTML');
  if (couldRun(article.html)) faults.push('something in it could run');
  const kept = keepBlocks(
    article,
    (article.leftOut ?? []).map(({ text }) => nameOfBlock(text)),
  );
  if (textOf(sanitise(kept.html)).text !== kept.text) faults.push('what is put back is another text');
  return faults;
}

function couldRun(html: string): boolean {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const runs = ({ name, value }: Attr): boolean =>
    name.startsWith('on') ||
    /^(style|src|srcset|srcdoc|action)$/.test(name) ||
    /^\W*javascript:/i.test(value);
  return [...body.querySelectorAll('*')].some(
    (element) => element.localName === 'script' || [...element.attributes].some(runs),
  );
}

function read(html: string): ReturnType<typeof extractHtml> | string {
  try {
    return extractHtml(html);
  } catch (error) {
    return `it throws ${String(error)}`;
  }
}
