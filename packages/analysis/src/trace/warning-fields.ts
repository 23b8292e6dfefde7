import type { DecisionStep, PayloadField, RawBundle } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { entriesOf, fieldOf, payloadNode, presentFields } from './payload-node.ts';

const evidenceSchema = z.object({ alerts: z.array(z.object({ id: z.string() })).default([]) });

/** The alerts behind a warning, where they are in the Weather Service's list, or the number of its entries. */
export function warningFieldsOf(raw: RawBundle, { evidence }: DecisionStep): PayloadField[] {
  const features = fieldOf(payloadNode('nwsAlerts', raw.nwsAlerts), 'features');
  const entries = entriesOf(features);
  const parsed = evidenceSchema.safeParse(evidence);
  const ids = new Set(parsed.success ? parsed.data.alerts.map(({ id }) => id) : []);
  if (ids.size === 0) {
    return Array.isArray(features.value)
      ? [{ path: `${features.path}.length`, value: features.value.length }]
      : [];
  }
  return entries.flatMap((entry) => {
    const properties = fieldOf(entry, 'properties');
    const names = [fieldOf(entry, 'id').value, fieldOf(properties, 'id').value];
    if (!names.some((name) => typeof name === 'string' && ids.has(name))) return [];
    return presentFields(
      ['event', 'onset', 'effective', 'ends', 'expires'].map((name) => fieldOf(properties, name)),
    );
  });
}
