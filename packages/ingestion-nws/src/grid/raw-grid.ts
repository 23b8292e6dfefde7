import { z } from 'zod';

const anything = z.unknown().optional();

/** The `properties` of `/gridpoints/{office}/{x},{y}`, its layers left out: each is read by itself. */
export const rawGridSchema = z.object({
  updateTime: anything,
  generatedAt: anything,
  elevation: anything,
});

/** One layer. Only its list of values decides whether it is one. */
export const rawGridLayerSchema = z.object({ uom: anything, values: z.array(z.unknown()) });
