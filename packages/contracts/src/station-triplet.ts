import { z } from 'zod';

const pattern = /^\w+:[A-Z]{2}:[A-Z]+$/;

/** An AWDB station identifier, `id:state:network`, such as `766:UT:SNTL` (Snowbird). */
export const stationTripletSchema = z
  .string()
  .regex(pattern, { error: 'expected id:state:network, such as 766:UT:SNTL' })
  .brand('StationTriplet');

export type StationTriplet = z.infer<typeof stationTripletSchema>;

/** True for what {@link stationTripletSchema} accepts. */
export function isStationTriplet(value: unknown): value is StationTriplet {
  return typeof value === 'string' && pattern.test(value);
}
