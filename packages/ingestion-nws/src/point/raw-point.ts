import { z } from 'zod';

const anything = z.unknown().optional();

/** The answer of `/points/{latitude},{longitude}`, as far as it leads to the forecasts. */
export const rawPointSchema = z.object({
  properties: z.object({
    forecastHourly: anything,
    forecast: anything,
    forecastGridData: anything,
    gridId: anything,
    gridX: anything,
    gridY: anything,
    forecastZone: anything,
  }),
});
export type RawPoint = z.infer<typeof rawPointSchema>['properties'];
