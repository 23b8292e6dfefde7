import { z } from 'zod';
import { isServiceAddress } from './service-address.ts';

const address = z.string().refine(isServiceAddress, 'expected an address at https://api.weather.gov/');

/**
 * Where the service keeps the forecasts of one place: its grid cell and the addresses of its
 * products. Cells are moved now and then, so it holds for a week at most.
 */
export const nwsPointSchema = z.object({
  forecastHourly: address,
  forecast: address,
  forecastGridData: address,
  /** Office and cell of the grid, such as SLC 113,169. */
  gridId: z.string(),
  x: z.int(),
  y: z.int(),
  /** UGC public zone, such as `UTZ111`; null when the service names none. */
  forecastZone: z.string().nullable(),
});
export type NwsPoint = z.infer<typeof nwsPointSchema>;
