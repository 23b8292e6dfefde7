import type { SignalReading } from '@dawn-patrol/contracts';

interface UsUnit {
  readonly unit: string;
  readonly factor: number;
  readonly digits: number;
}

const usUnits: Readonly<Record<string, UsUnit>> = {
  cm: { unit: 'in', factor: 1 / 2.54, digits: 1 },
  mm: { unit: 'in', factor: 1 / 25.4, digits: 1 },
  'm/s': { unit: 'mph', factor: 2.236_936, digits: 0 },
  m: { unit: 'ft', factor: 3.280_84, digits: 0 },
};

const difference = /rise|change|delta|warming|cooling/i;

/** A value in SI units, then in those of the zone's readers: "30.5 cm (12.0 in)". A difference of temperatures gets no offset. */
export function readingWords({
  quantity,
  value,
  unit,
}: Pick<SignalReading, 'quantity' | 'value' | 'unit'>): string {
  const si = `${rounded(value, 1)} ${unit === 'C' ? '°C' : unit}`;
  if (unit === 'C') {
    const offset = difference.test(quantity) ? 0 : 32;
    return `${si} (${rounded(value * 1.8 + offset, 0)} °F)`;
  }
  const us = Object.hasOwn(usUnits, unit) ? usUnits[unit] : undefined;
  return us === undefined ? si : `${si} (${rounded(value * us.factor, us.digits)} ${us.unit})`;
}

function rounded(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text;
}
