import type { z } from 'zod';

/** Refuses a pair of numbers whose second is below the first, and says so at the second. */
export function ascendingPair<First extends string, Second extends string>(first: First, second: Second) {
  return (pair: Record<First | Second, { value: number }>, context: z.RefinementCtx): void => {
    if (pair[first].value <= pair[second].value) return;
    context.addIssue({
      code: 'custom',
      path: [second, 'value'],
      message: `expected at least the value of ${first}, ${pair[first].value}`,
    });
  };
}
