/** What `JSON.stringify(items, null, 2)` gives, in pieces, `indent` spaces further in. */
export async function* jsonList<T>(
  items: AsyncIterable<T> | Iterable<T>,
  write: (item: T) => unknown,
  indent = 0,
): AsyncGenerator<string> {
  const margin = ' '.repeat(indent);
  let before = '[';
  for await (const item of items) {
    yield `${before}\n${margin}  ${JSON.stringify(write(item), null, 2).replaceAll('\n', `\n${margin}  `)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : `\n${margin}]`;
}

/** The text of an object whose last field is a list, in pieces. `head` has at least one field. */
export async function* jsonWithList<T>(
  head: object,
  name: string,
  items: AsyncIterable<T> | Iterable<T>,
  write: (item: T) => unknown,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  ${JSON.stringify(name)}: `;
  yield* jsonList(items, write, 2);
  yield '\n}\n';
}
