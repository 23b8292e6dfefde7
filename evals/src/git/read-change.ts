import type { RawBundle } from '@dawn-patrol/contracts';
import type { GoldenCase } from '../golden/golden-case.ts';

/** What a branch changes, as far as the judge cares. */
export interface Change {
  /** Cases of which a file changed. */
  readonly cases: ReadonlySet<string>;
  /** Code that every case passes through changed. */
  readonly everyCase: boolean;
  /** Members of the input whose parsers changed. */
  readonly payloads: readonly (keyof RawBundle)[];
}

/** Where a change reaches every case: what all payloads pass through, the judge, and what pins their versions. */
const everywhere = [
  'packages/contracts/src/',
  'packages/ingestion-kit/src/',
  'packages/analysis/src/',
  'packages/alerts/src/',
  'evals/src/',
  'golden/budgets.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'tsconfig.base.json',
];

/** The payloads that each source's package reads. */
const payloadsOf: Readonly<Record<string, readonly (keyof RawBundle)[]>> = {
  'packages/ingestion-uac/src/': ['uac', 'previousUac', 'uacObservations', 'mapLayer'],
  'packages/ingestion-nws/src/': ['nwsHourly', 'nwsGrid', 'nwsGrids', 'nwsAlerts'],
  'packages/ingestion-snotel/src/': ['snotel', 'snotelHourly'],
};

/** What changed paths mean for the dataset. Tests, pages and tools bear on no case. */
export function readChange(paths: readonly string[]): Change {
  const shipped = paths.filter((path) => !/\.test\.tsx?$/.test(path) && !path.endsWith('.md'));
  return {
    cases: new Set(
      shipped.flatMap((path) => /^golden\/cases\/(?<id>[^/]+)\//.exec(path)?.groups?.['id'] ?? []),
    ),
    everyCase: shipped.some((path) => everywhere.some((prefix) => path.startsWith(prefix))),
    payloads: Object.entries(payloadsOf)
      .filter(([prefix]) => shipped.some((path) => path.startsWith(prefix)))
      .flatMap(([, payloads]) => payloads),
  };
}

/** Whether a change could make a case come out differently. */
export function bearsOn({ cases, everyCase, payloads }: Change, { description, input }: GoldenCase): boolean {
  if (everyCase || cases.has(description.id)) return true;
  return payloads.some((payload) => input[payload] !== undefined && input[payload] !== null);
}
