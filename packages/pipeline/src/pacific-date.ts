import { addHours, localDateSchema, type IsoInstant, type LocalDate } from '@dawn-patrol/contracts';

/**
 * The day at the stations: SNOTEL keeps Pacific standard time (UTC-8) all year, also in Utah.
 * Source: https://www.nrcs.usda.gov/resources/data-and-reports/snow-and-water-interactive-map
 */
export function pacificDate(moment: IsoInstant): LocalDate {
  return localDateSchema.parse(addHours(moment, -8).slice(0, 10));
}
