/** The longest chain of items, in their order, whose values ascend (patience sorting); O(n log n). */
export function longestAscending<Item>(items: readonly Item[], value: (item: Item) => number): Item[] {
  const tails: number[] = [];
  const before = new Int32Array(items.length).fill(-1);
  items.forEach((item, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const tail = items[tails[middle] ?? 0];
      if (tail !== undefined && value(tail) < value(item)) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const chain: Item[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const item = items[index];
    if (item !== undefined) chain.push(item);
  }
  return chain.reverse();
}
