import type { SignalReading } from '@dawn-patrol/contracts';

interface Display {
  readonly unit: string;
  readonly factor: number;
  readonly digits: number;
}

const fahrenheit: Display = { unit: 'F', factor: 1.8, digits: 0 };

/** Canonical units and how they are shown; a unit that is not here is shown as it is. */
const displayByUnit: Readonly<Record<string, Display>> = {
  cm: { unit: 'in', factor: 1 / 2.54, digits: 1 },
  mm: { unit: 'in', factor: 1 / 25.4, digits: 1 },
  'cm/h': { unit: 'in/h', factor: 1 / 2.54, digits: 1 },
  'mm/h': { unit: 'in/h', factor: 1 / 25.4, digits: 2 },
  'm/s': { unit: 'mph', factor: 2.236_936, digits: 0 },
  m: { unit: 'ft', factor: 3.280_84, digits: 0 },
  C: fahrenheit,
  degC: fahrenheit,
};

const difference = /rise|change|delta|warming|cooling|difference|trend|swing/i;

/**
 * A measured value in US units: "12.6 in", "34 mph", "28 F". A Celsius value whose quantity speaks of
 * a change is a difference and gets no offset of 32. Fewer than two decimals: for reading, not for computing.
 */
export function usReading(reading: Pick<SignalReading, 'quantity' | 'value' | 'unit'>): string {
  const display = Object.hasOwn(displayByUnit, reading.unit) ? displayByUnit[reading.unit] : undefined;
  if (display === undefined) return `${rounded(reading.value, 1)} ${reading.unit}`.trim();
  const offset = display === fahrenheit && !difference.test(reading.quantity) ? 32 : 0;
  return `${rounded(reading.value * display.factor + offset, display.digits)} ${display.unit}`;
}

function rounded(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text;
}
