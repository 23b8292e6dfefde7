import { z } from 'zod';

/** What came out of a case, as one line a place: `decision.steps[rapid-rise]` to `outcome=matched from=…`. Order is that of the flow. */
export const factsSchema = z.record(z.string(), z.string());
export type Facts = Readonly<z.infer<typeof factsSchema>>;
