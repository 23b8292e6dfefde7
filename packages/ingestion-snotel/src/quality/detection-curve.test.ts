import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flatLine, lastingSlip, repeat, slip, spike, step } from '../__fixtures__/fault-kinds.ts';
import { injectEverywhere, type Inject, type Outcome } from '../__fixtures__/inject-faults.ts';
import { quantities, type Quantity } from '../__fixtures__/winter-tracks.ts';

/**
 * Faults of the model in `../__fixtures__/fault-kinds.ts`, put into the four real series at every place,
 * in the storm too. From the size of the model on all of them must be flagged; below it the share that
 * is flagged is what the README's table says.
 */
interface Kind {
  readonly name: string;
  readonly unit: string;
  /** What is enough for it: the station alone, or one answer with three others beside it. */
  readonly company: 'alone' | 'four';
  /** The sizes of the table; from the model's own on every fault must be found. */
  readonly sizes: readonly number[];
  /** Infinity: no size is promised. */
  readonly from: number;
  readonly inject: (size: number) => Inject | Inject[];
}

const depth: Quantity[] = ['snowDepthCm'];
const swe: Quantity[] = ['sweMm'];
const gauge: Quantity[] = ['precipitationAccumulatedMm'];
const thermometer: Quantity[] = ['temperatureMinimumC', 'temperatureMaximumC', 'temperatureAverageC'];
const lengthFactors = [2.54, 25.4, 1 / 2.54, 1 / 25.4, 0.3048, 3.2808, 10, 0.1];
const toFahrenheit = (celsius: number): number => celsius * 1.8 + 32;
const toCelsius = (fahrenheit: number): number => (fahrenheit - 32) / 1.8;

const jumps = (
  name: string,
  unit: string,
  company: Kind['company'],
  fields: Quantity[],
  [sizes, from]: [number[], number],
  kinds: readonly ('spike' | 'step')[] = ['spike', 'step'],
): Kind[] =>
  kinds.flatMap((kind) =>
    [1, -1].map((sign): Kind => ({
      name: `${kind} of ${name}, ${sign > 0 ? 'up' : 'down'}`,
      unit,
      company,
      sizes,
      from,
      inject: (size) => (kind === 'spike' ? spike : step)(fields, sign * size),
    })),
  );

const flat = (name: string, field: Quantity): Kind => ({
  name: `flat line of ${name}, one to eight days`,
  unit: 'mm of water in freezing air',
  company: 'alone',
  sizes: [2.5, 5, 7.5, 10, 12.6],
  from: 12.6,
  inject: (size) =>
    [1, 2, 3, 5, 8].map((length) => flatLine(field, length, [size, size === 12.6 ? Infinity : size + 2.5])),
});

const kinds: Kind[] = [
  ...jumps('depth', 'cm', 'alone', depth, [[15, 25, 40, 60, 80, 100, 200], 100]),
  ...jumps('SWE', 'mm', 'alone', swe, [[15, 25, 40, 60, 80, 100, 200], 100]),
  ...jumps('the gauge', 'mm', 'alone', gauge, [[10, 25, 40, 60, 80, 100, 200], 100], ['spike']),
  ...jumps('the gauge', 'mm', 'four', gauge, [[10, 25, 40, 60, 80, 100, 120, 200], 120], ['step']),
  ...jumps('the thermometer', '°C', 'four', thermometer, [[10, 15, 20, 25, 40], 20]),
  ...jumps('the thermometer of a lone station', '°C', 'alone', thermometer, [[20, 30, 40], 40]),
  flat('depth', 'snowDepthCm'),
  flat('SWE', 'sweMm'),
  flat('the gauge', 'precipitationAccumulatedMm'),
  {
    name: 'thermometer that hangs, in any weather',
    unit: 'd',
    company: 'alone',
    sizes: [1, 2, 5, 8],
    from: 1,
    inject: (size) => repeat(thermometer, size),
  },
  {
    name: 'one temperature of three that hangs, in any weather',
    unit: 'd',
    company: 'alone',
    sizes: [1, 2, 3, 5],
    from: 3,
    inject: (size) => thermometer.map((field) => repeat([field], size)),
  },
  {
    name: 'station that repeats its record, in any weather',
    unit: 'd',
    company: 'alone',
    sizes: [1, 2, 5, 8],
    from: 1,
    inject: (size) => repeat(quantities, size),
  },
  ...(
    [
      ['depth', depth],
      ['SWE', swe],
      ['the gauge', gauge],
    ] as const
  ).flatMap(([name, fields]): Kind[] => [
    {
      name: `slip of units of ${name}, one value`,
      unit: 'times',
      company: 'alone',
      sizes: lengthFactors,
      from: 0,
      inject: (size) => slip(fields, (value) => value * size),
    },
    {
      name: `slip of units of ${name}, for good`,
      unit: 'times',
      company: 'alone',
      sizes: lengthFactors,
      from: 0,
      inject: (size) => lastingSlip(fields, (value) => value * size),
    },
  ]),
  ...[slip, lastingSlip].flatMap((kind): Kind[] => {
    const length = kind === slip ? 'one day' : 'for good';
    const promise = { company: 'four', unit: '', sizes: [1] } as const;
    return [
      { ...promise, name: `°F for °C, ${length}`, from: 0, inject: () => kind(thermometer, toFahrenheit) },
      {
        ...promise,
        name: `°C for °F, ${length}`,
        from: Infinity,
        inject: () => kind(thermometer, toCelsius),
      },
    ];
  }),
];

const outcomes = new Map<string, Outcome>();

function outcomeOf(kind: Kind, size: number): Outcome {
  const key = `${kind.name} ${size}`;
  const outcome = outcomes.get(key) ?? injectAll([kind.inject(size)].flat(), kind.company);
  outcomes.set(key, outcome);
  return outcome;
}

function injectAll(faults: readonly Inject[], company: Kind['company']): Outcome {
  const all = faults.map((inject) => injectEverywhere(inject, company));
  return {
    injected: all.reduce((sum, { injected }) => sum + injected, 0),
    missed: all.flatMap(({ missed }) => missed),
    goodFlagged: all.reduce((sum, { goodFlagged }) => sum + goodFlagged, 0),
  };
}

/** One line of the README's table: by size, how many of the injected were flagged. */
function rowOf(kind: Kind): string {
  const cells = kind.sizes.map((size) => {
    const { injected, missed } = outcomeOf(kind, size);
    const share =
      missed.length === 0 ? 'all' : `${Math.floor(((injected - missed.length) / injected) * 100)} %`;
    const label = kind.unit === '' ? '' : `${Number(size.toFixed(3))}: `;
    return size >= kind.from ? `**${label}${share}**` : `${label}${share}`;
  });
  const good = kind.sizes.reduce((sum, size) => sum + outcomeOf(kind, size).goodFlagged, 0);
  const injected = kind.sizes.reduce((sum, size) => sum + outcomeOf(kind, size).injected, 0);
  return `| ${kind.name} | ${kind.unit} | ${kind.company} | ${cells.join(', ')} | ${(good / injected).toFixed(2)} |`;
}

describe('an injected fault', () => {
  const promised = kinds.filter(({ from }) => from < Infinity);

  it.each(promised.map((kind) => [kind.name, kind] as const))(
    'is flagged at every place from its size on: %s',
    { timeout: 120_000 },
    (_name, kind) => {
      for (const size of kind.sizes.filter((other) => other >= kind.from)) {
        const { injected, missed } = outcomeOf(kind, size);
        expect(injected, `${size} ${kind.unit}`).toBeGreaterThan(
          kind.name.startsWith('flat line') ? 100 : 170,
        );
        expect(missed, `${size} ${kind.unit}`).toEqual([]);
      }
    },
  );

  it('is flagged as often below its size as the README says', { timeout: 300_000 }, () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const rows = readme
      .split('\n')
      .filter((line) => kinds.some(({ name }) => line.startsWith(`| ${name} `)))
      .map((line) => line.replaceAll(/ +/g, ' '));
    expect(rows).toEqual(kinds.map(rowOf).map((row) => row.replaceAll(/ +/g, ' ')));
  });
});
