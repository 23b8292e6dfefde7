import type { DecisionStep, PayloadField, RawBundle } from '@dawn-patrol/contracts';
import { evidenceList, isText } from './evidence-list.ts';
import { entriesOf, fieldOf, payloadNode, presentFields } from './payload-node.ts';

/** The alerts behind a warning, where they are in the Weather Service's list, or the number of its entries. */
export function warningFieldsOf(raw: RawBundle, { evidence }: DecisionStep): PayloadField[] {
  const features = fieldOf(payloadNode('nwsAlerts', raw.nwsAlerts), 'features');
  const ids = new Set(evidenceList(evidence, 'alerts', 'id', isText));
  if (ids.size === 0) {
    return Array.isArray(features.value)
      ? [{ path: `${features.path}.length`, value: features.value.length }]
      : [];
  }
  return entriesOf(features).flatMap((entry) => {
    const properties = fieldOf(entry, 'properties');
    const names = [fieldOf(entry, 'id').value, fieldOf(properties, 'id').value];
    if (!names.some((name) => typeof name === 'string' && ids.has(name))) return [];
    return presentFields(
      ['event', 'onset', 'effective', 'ends', 'expires'].map((name) => fieldOf(properties, name)),
    );
  });
}
