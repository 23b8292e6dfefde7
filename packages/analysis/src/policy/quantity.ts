import { z } from 'zod';

/** Where a number comes from: a link, a paper, or the date of a proposal. */
export const sourceText = z.string().min(1);

/** A number of the policy: nothing in the engine has a threshold that is not one of these. */
export function quantity<Unit extends string>(unit: Unit, value: z.ZodNumber = z.number()) {
  return z.strictObject({ value, unit: z.literal(unit), source: sourceText });
}

export const hours = quantity('h', z.number().min(0));

/** How many of something, at least one. */
export const count = <Unit extends string>(unit: Unit) => quantity(unit, z.int().min(1));
