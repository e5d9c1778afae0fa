/**
 * `Map.groupBy` for Node 20, which Vitest calls when it prints a failed test. Without it the run ends
 * in a crash that hides what failed. To be taken out when Node 20 is no longer supported.
 */
if (!('groupBy' in Map)) {
  Object.defineProperty(Map, 'groupBy', {
    configurable: true,
    writable: true,
    value: groupBy,
  });
}

/**
 * @template K, T
 * @param {Iterable<T>} items
 * @param {(item: T, index: number) => K} keyOf
 */
function groupBy(items, keyOf) {
  /** @type {Map<K, T[]>} */
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
