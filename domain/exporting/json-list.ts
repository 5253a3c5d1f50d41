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
