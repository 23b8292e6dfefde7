import { z } from 'zod';

/** An AWDB station identifier, `id:state:network`, such as `766:UT:SNTL` (Snowbird). */
export const stationTripletSchema = z
  .string()
  .regex(/^\w+:[A-Z]{2}:[A-Z]+$/, { error: 'expected id:state:network, such as 766:UT:SNTL' })
  .brand('StationTriplet');

export type StationTriplet = z.infer<typeof stationTripletSchema>;
