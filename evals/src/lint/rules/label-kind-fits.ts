import { assertNever } from '@dawn-patrol/contracts';
import type { GoldenCase } from '../../golden/golden-case.ts';
import { rawProducts, type RawProduct } from '../../golden/raw-products.ts';
import type { CaseRule } from '../case-rule.ts';
import type { Fault } from '../lint-finding.ts';

/** Product numbers from here on, and years from here on, are nobody's. */
const firstInventedProduct = 900_000;
const firstInventedYear = 2027;

/** `observed-forecast` names a real product on a real day; `synthetic` borrows none. */
export const labelKindFits: CaseRule = {
  id: 'label-kind-fits',
  title: 'The label kind fits the products of the input',
  check(golden) {
    const { labelKind } = golden.description;
    const products = rawProducts(golden.input.uac);
    switch (labelKind) {
      case 'observed-forecast':
        return observedFaults(golden, products);
      case 'synthetic':
        return products.filter(isReal).map(({ productId }) => ({
          field: 'case.json: labelKind',
          expected: `only products numbered ${firstInventedProduct} and above in a synthetic case`,
          got: `product ${productId}`,
          remedy: 'call it policy-derived where its facts are real, or give the product a number of nobody',
        }));
      case 'policy-derived':
        return [];
      default:
        return assertNever(labelKind, 'label kind');
    }
  },
};

function observedFaults({ description }: GoldenCase, products: readonly RawProduct[]): Fault[] {
  const real = products.find(isReal);
  if (real === undefined || description.asOf >= `${firstInventedYear}`) {
    return [
      {
        field: 'case.json: labelKind',
        expected: `a product numbered below ${firstInventedProduct} and a day before ${firstInventedYear}`,
        got: `${products[0]?.productId ?? 'no product'} at ${description.asOf}`,
        remedy: 'observed-forecast is for real products on their own day; else call it synthetic',
      },
    ];
  }
  if (products.some(({ productId }) => productId !== null && description.source.includes(productId)))
    return [];
  return [
    {
      field: 'case.json: source',
      expected: `the product's number, ${real.productId}`,
      got: description.source,
      remedy: 'name the product, so that anyone can look it up',
    },
  ];
}

function isReal({ productId }: RawProduct): boolean {
  return productId !== null && /^\d+$/.test(productId) && Number(productId) < firstInventedProduct;
}
