import { z } from 'zod';

/** The signals that a rule can listen to: a name that nobody gives would keep it silent for ever. */
export const signalIdSchema = z.enum([
  'new-snow-24h',
  'new-snow-48h',
  'new-snow-72h',
  'new-water-24h',
  'new-water-48h',
  'new-water-72h',
  'precipitation-rate',
  'settlement',
  'wind-loading',
  'warming-24h',
  'refreeze',
  'rain-on-snow',
  'persistent-weak-layer',
  'recent-avalanches',
]);
export type SignalId = z.infer<typeof signalIdSchema>;
