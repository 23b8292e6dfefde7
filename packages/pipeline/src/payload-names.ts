/** What `dawn parse` can read, by the name of the payload. */
export const payloadNames = [
  'uac',
  'uac-observations',
  'map-layer',
  'nws-hourly',
  'nws-forecast',
  'nws-grid',
  'nws-alerts',
  'nws-alerts-atom',
  'nws-cap',
  'dwml',
  'snotel',
] as const;
export type PayloadName = (typeof payloadNames)[number];
