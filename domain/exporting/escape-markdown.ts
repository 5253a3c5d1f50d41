/**
 * Makes plain text stay plain text in Markdown: CommonMark with GitHub's additions, and what Obsidian and Logseq add
 * (wikilinks, embeds, tags, block ids, highlights, comments, formulas, macros). Nothing in it becomes a heading, a list, a
 * link, a picture, HTML or code, so nothing in it can be loaded or run when the file is opened. Line ends are kept.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .split('\n')
    .map(escapeLine)
    .join('\n');
}

function escapeLine(line: string): string {
  return (
    line
      // Four spaces or a tab at the start would make it code.
      .replace(/^[ \t]+/, '')
      // Entities, as Markdown before CommonMark knows no backslash before "<" and "&".
      .replace(/&(?=#|[a-z])/gi, '&amp;')
      .replaceAll('<', '&lt;')
      .replace(/[\\`*_[\]{}|~#^$]/g, '\\$&')
      .replace(/={2,}|%{2,}/g, (signs) => signs.replace(/./g, '\\$&'))
      .replace(/^[>+=:-]/, '\\$&')
      .replace(/^(\d+)(?=[.)](\s|$))/, '$1\\')
      // Templates of Obsidian, and fields that Dataview would read.
      .replace(/%>/g, '%\\>')
      .replace(/::/g, ':\\:')
  );
}

/** An address as a link that shows itself. Everything that could end it early is percent-encoded. */
export function markdownAddress(address: string): string {
  const { href } = new URL(address);
  return `<${href.replace(/[\s<>`\\|[\]{}]/g, (sign) => encodeURIComponent(sign))}>`;
}

/**
 * A tag's path as Obsidian accepts tags: letters, digits, `_` and `-`, parts joined by `/`, not digits alone.
 * Gives '' where nothing is left.
 */
export function markdownTag(path: string): string {
  const tag = path
    .normalize('NFC')
    .split('/')
    .map((part) =>
      part
        .trim()
        .replace(/\s+/g, '-')
        .replace(/[^\p{L}\p{M}\p{N}_-]/gu, '')
        .replace(/-{2,}/g, '-')
        .replace(/^-|-$/g, ''),
    )
    .filter((part) => part !== '')
    .join('/');
  return /^[\p{N}/]+$/u.test(tag) ? `_${tag}` : tag;
}
