import { InvariantError } from './errors.ts';

/** Ends a `switch` over a union: the compiler proves that no case is left, and a run that gets here says so. */
export function assertNever(value: never, what: string): never {
  throw new InvariantError(
    `Unknown ${what}: ${JSON.stringify(value)}. Every value of the union needs a case.`,
  );
}
