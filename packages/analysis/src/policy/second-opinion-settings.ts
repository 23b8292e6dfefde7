import { z } from 'zod';

const source = z.string().min(1);
const days = z.strictObject({ value: z.int().min(0).max(14), unit: z.literal('d'), source });
/** The second opinion speaks of levels 2 to 4: the core that it is built on never says 1 or 5. */
const level = z.strictObject({ value: z.int().min(2).max(4), unit: z.literal('level'), source });

/**
 * What the second opinion makes of the signals. Every level is one that the opinion has at least
 * while the sign holds; a load is held for days, for the snow remembers it.
 */
export const secondOpinionSettingsSchema = z
  .strictObject({
    floor: level,
    recentLoading: level,
    criticalLoading: level,
    elevatedWarming: level,
    criticalWarming: level,
    buriedWeakLayer: level,
    /** How many days after its last day a load still counts as elevated, and as critical. */
    elevatedHold: days,
    criticalHold: days,
    /** New snow of 72 hours from which the interval reaches Extreme. */
    extremeNewSnow72h: z.strictObject({ value: z.number().gt(0), unit: z.literal('cm'), source }),
  })
  .superRefine((settings, context) => {
    const ascending = [
      ['floor', 'recentLoading'],
      ['recentLoading', 'criticalLoading'],
      ['floor', 'elevatedWarming'],
      ['elevatedWarming', 'criticalWarming'],
      ['floor', 'buriedWeakLayer'],
      ['criticalHold', 'elevatedHold'],
    ] as const;
    for (const [lower, upper] of ascending) {
      if (settings[lower].value <= settings[upper].value) continue;
      const message = `expected at least the value of ${lower}, ${settings[lower].value}`;
      context.addIssue({ code: 'custom', path: [upper, 'value'], message });
    }
  });
export type SecondOpinionSettings = z.infer<typeof secondOpinionSettingsSchema>;
