import { z } from 'zod';

/** The answer of `/points/{latitude},{longitude}`, as far as it leads to the forecast. */
export const rawPointSchema = z.object({ properties: z.object({ forecastHourly: z.string() }) });
export type RawPoint = z.infer<typeof rawPointSchema>;
