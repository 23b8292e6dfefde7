import type { PayloadField, RawBundle } from '@dawn-patrol/contracts';
import { entriesOf, fieldOf, payloadNode, presentFields, type PayloadNode } from './payload-node.ts';

/** Fields of a product that say what it is rated and when it was issued. */
const ratingFields = ['overall_danger_rating', 'date_issued_timestamp', 'date_issued'] as const;

/** The center's products as they stand in the payloads, found once for all steps of a trace. */
export interface RawProducts {
  readonly current: readonly PayloadNode[];
  readonly previous: readonly PayloadNode[];
}

export function findRawProducts({ uac, previousUac }: RawBundle): RawProducts {
  return {
    current: advisoriesOf(payloadNode('uac', uac)),
    previous: advisoriesOf(payloadNode('previousUac', previousUac)),
  };
}

/** The rating and issue time of a product, where they are in the payloads. */
export function ratingFieldsOf(products: RawProducts, productId: string | null): PayloadField[] {
  const product = findProduct(products, productId);
  return presentFields(ratingFields.map((name) => fieldOf(product, name)));
}

/** The rating of a product alone. */
export function ratingFieldOf(products: RawProducts, productId: string | null): PayloadField[] {
  return presentFields([fieldOf(findProduct(products, productId), 'overall_danger_rating')]);
}

/** The rating of the product before it. One without a number is never the product in force. */
export function earlierRatingFieldOf(products: RawProducts, productId: string | null): PayloadField[] {
  if (productId !== null) return ratingFieldOf(products, productId);
  return presentFields([fieldOf(onlyOf(products.previous), 'overall_danger_rating')]);
}

/** Name and rose of problems, by their slots. */
export function problemFieldsOf(
  products: RawProducts,
  productId: string | null,
  slots: readonly number[],
): PayloadField[] {
  const product = findProduct(products, productId);
  return presentFields(
    slots.flatMap((slot) => [
      fieldOf(product, `avalanche_problem_${String(slot)}`),
      fieldOf(product, `danger_rose_${String(slot)}`),
    ]),
  );
}

/** What is not in the payloads has no field. */
const nowhere: PayloadNode = { path: 'uac', value: undefined };

/** The product of that number; one without a number only where it is the only one. */
function findProduct({ current, previous }: RawProducts, productId: string | null): PayloadNode {
  if (productId === null) return onlyOf(current);
  const isAsked = (advisory: PayloadNode): boolean => hasNumber(advisory, productId);
  return current.find(isAsked) ?? previous.find(isAsked) ?? nowhere;
}

function onlyOf(advisories: readonly PayloadNode[]): PayloadNode {
  return (advisories.length === 1 ? advisories[0] : undefined) ?? nowhere;
}

function hasNumber(advisory: PayloadNode, productId: string): boolean {
  return ['Nid', 'nid'].some((name) => String(fieldOf(advisory, name).value) === productId);
}

/** Each shape in which the center's payloads come: wrapped, as a page of history, a bare list, a single one. */
function advisoriesOf(root: PayloadNode): PayloadNode[] {
  const lists = [fieldOf(root, 'advisories'), fieldOf(root, 'forecasts'), root].flatMap(entriesOf);
  return [...lists, root]
    .flatMap((entry) => [fieldOf(entry, 'advisory'), fieldOf(entry, 'forecast')])
    .filter(({ value }) => typeof value === 'object' && value !== null);
}
