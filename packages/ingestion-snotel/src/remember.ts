/** A conversion that is made once for each value: the stations of an answer have the same days and hours. */
export function remember<Key, Value>(convert: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = convert(key);
    known.set(key, value);
    return value;
  };
}
