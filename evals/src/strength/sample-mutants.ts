/** So many entries, spread evenly over the list and always the same for one seed. In the list's order. */
export function sampleEntries<Entry>(
  entries: readonly Entry[],
  count: number,
  seed: number,
): readonly Entry[] {
  if (count >= entries.length) return entries;
  const random = randomOf(seed);
  const width = entries.length / count;
  return Array.from({ length: count }, (_, index) => entries[Math.floor((index + random()) * width)]).filter(
    (entry) => entry !== undefined,
  );
}

/** Numbers from 0 up to 1: a linear congruential generator with the constants of Numerical Recipes. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
