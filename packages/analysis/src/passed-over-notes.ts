import type { Note, ZoneForecast } from '@dawn-patrol/contracts';
import type { ZoneProducts } from './zone-products.ts';

/** Says which products of the payload were not taken for the forecast, and what they are rated. */
export function passedOverNotes({ forecast, passedOver }: ZoneProducts): Note[] {
  return passedOver.map(({ product, why }) => {
    const instead = `It was passed over for ${nameOf(forecast)}.`;
    return why === 'undated'
      ? { code: 'product-undated', message: `${describe(product)} carries no issue time. ${instead}` }
      : {
          code: 'product-in-future',
          message: `${describe(product)} is dated ${product.issuedAt ?? ''}, after the moment being judged. ${instead}`,
        };
  });
}

function describe(product: ZoneForecast): string {
  const { overall } = product.danger;
  return `${capitalized(nameOf(product))}, ${overall.rated ? `rated ${overall.level} ${overall.name}` : 'not rated'},`;
}

function nameOf(product: ZoneForecast | null): string {
  const number = product?.productId ?? null;
  return number === null ? 'a product without a number' : `product ${number}`;
}

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
