import { z } from 'zod';
import { count, hours, quantity, sourceText } from './quantity.ts';

const points = quantity('points', z.number().min(0));

/** Points of a published level, and of none. A higher level never has fewer. */
const levelPointsSchema = z
  .strictObject({
    notRated: points,
    low: points,
    moderate: points,
    considerable: points,
    high: points,
    extreme: points,
  })
  .superRefine((table, context) => {
    const ascending = ['low', 'moderate', 'considerable', 'high', 'extreme'] as const;
    ascending.forEach((name, index) => {
      const below = ascending[index - 1];
      if (below === undefined || table[name].value >= table[below].value) return;
      context.addIssue({
        code: 'custom',
        path: [name, 'value'],
        message: `expected at least the points of ${below}, ${table[below].value}`,
      });
    });
  });

/** What the region's synthesis compares, and how a field visit is weighed. It changes no action. */
export const synthesisSettingsSchema = z.strictObject({
  shared: z.strictObject({ minimumZones: quantity('zones', z.int().min(2)) }),
  /** How much older a product is that counts as the day before. */
  change: z
    .strictObject({ atLeast: hours, atMost: hours })
    .refine(({ atLeast, atMost }) => atLeast.value <= atMost.value, {
      path: ['atMost', 'value'],
      error: 'expected at least the value of atLeast',
    }),
  visits: z.strictObject({
    source: sourceText,
    forecastAge: z.strictObject({ weight: points, fullAt: quantity('h', z.number().gt(0)) }),
    observations: z.strictObject({ weight: points, enough: count('observations'), window: hours }),
    stations: z.strictObject({ weight: points, enough: count('stations') }),
    level: levelPointsSchema,
  }),
});
export type SynthesisSettings = z.infer<typeof synthesisSettingsSchema>;
export type VisitSettings = SynthesisSettings['visits'];
