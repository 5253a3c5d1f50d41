/** What keys do in the reader, each with one row of the table. */
export type KeyDeed = (typeof KEY_TABLE)[number]['deed'];

/**
 * The keys of the reader: what is shown is what is heard. A key is named as `findDeed` names it. `letter`: one letter, which
 * the person can change; `character`: a digit or a sign, which goes with the letters where those are switched off; `named`: a
 * key that writes nothing, or a chord.
 */
export const KEY_TABLE = [
  { deed: 'next', kind: 'letter', keys: ['n'], also: ['j'] },
  { deed: 'previous', kind: 'letter', keys: ['p'], also: ['k'] },
  { deed: 'open', kind: 'named', keys: ['Enter'], also: [] },
  { deed: 'highlight', kind: 'letter', keys: ['h'], also: [] },
  { deed: 'colour', kind: 'character', keys: ['1', '2', '3', '4', '5'], also: [] },
  { deed: 'note', kind: 'letter', keys: ['e'], also: [] },
  { deed: 'tag', kind: 'letter', keys: ['t'], also: [] },
  { deed: 'last-tag', kind: 'character', keys: ['6', '7', '8', '9', '0'], also: [] },
  { deed: 'copy', kind: 'letter', keys: ['c'], also: [] },
  { deed: 'delete', kind: 'named', keys: ['Delete', 'Backspace'], also: [] },
  { deed: 'stretch-end', kind: 'named', keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'], also: [] },
  { deed: 'stretch-start', kind: 'named', keys: ['Ctrl+Shift+ArrowLeft', 'Ctrl+Shift+ArrowRight'], also: [] },
  { deed: 'quick', kind: 'letter', keys: ['q'], also: [] },
  { deed: 'document-tags', kind: 'letter', keys: ['d'], also: [] },
  { deed: 'bar', kind: 'named', keys: ['Tab'], also: [] },
  { deed: 'undo', kind: 'named', keys: ['Ctrl+z'], also: [] },
  { deed: 'redo', kind: 'named', keys: ['Ctrl+Shift+z', 'Ctrl+y'], also: [] },
  { deed: 'shortcuts', kind: 'character', keys: ['?'], also: ['؟'] },
  { deed: 'close', kind: 'named', keys: ['Escape'], also: [] },
] as const;

/** Which of a row's keys stands for which of the things in a line: the first is 0. */
export const keyIndex = (deed: KeyDeed, key: string): number =>
  KEY_TABLE.flatMap((row): readonly string[] => (row.deed === deed ? row.keys : [])).indexOf(key);
