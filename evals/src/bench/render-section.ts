import { cpus, loadavg } from 'node:os';
import type { Measurement } from './measure.ts';
import type { TypedMeasurement } from './measure-typed.ts';

const TITLE = '## Judging the golden dataset';

/** What the section tells of. */
export interface Measured {
  readonly measured: readonly Measurement[];
  readonly typed: readonly TypedMeasurement[];
  /** How many cases the dataset itself has. */
  readonly own: number;
}

/** The section of docs/benchmarks.md on the judge. */
export function renderSection({ measured, typed, own }: Measured): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}, with a load average of ${(loadavg()[1] ?? 0).toFixed(1)} (what other programs run slows this)`;
  return `${TITLE}

Measured by \`pnpm bench:eval --write\`, on ${machine}.

As typed, from the start of pnpm to its end, with what an earlier run has kept. The aim is 2 s for the whole dataset. \`--again\` runs every case; without it those that held are known, while code and cases are as they were.

| command | shortest | median | longest of ${typed[0]?.seconds.length ?? 0} |
| --- | --- | --- | --- |
${typed.map(typedRow).join('\n')}

In one process, without its start: reading, judging and counting, by the clock and in processor time, of which V8 uses a part for compiling and collecting beside. The larger datasets repeat the cases of \`golden/\`. The aim is 1,000 cases a second; inputs are read one by one, so that what is kept grows with the manifest and the report alone: the last column is the heap after a collection, with the report in hand. The peak includes what was not yet collected.

| cases | time | processor time | cases a second | a case | peak heap | heap kept |
| --- | --- | --- | --- | --- | --- | --- |
${measured.map((each) => row(each, own)).join('\n')}
`;
}

function typedRow({ words, seconds }: TypedMeasurement): string {
  const [shortest, median, longest] = [0, Math.floor(seconds.length / 2), seconds.length - 1].map(
    (index) => `${(seconds[index] ?? Number.NaN).toFixed(2)} s`,
  );
  return `| \`pnpm ${words.join(' ')}\` | ${shortest} | ${median} | ${longest} |`;
}

function row(
  { cases, seconds, processorSeconds, peakHeapMegabytes, keptHeapMegabytes }: Measurement,
  own: number,
): string {
  const cells = [
    `${cases}${cases === own ? ' (the dataset)' : ''}`,
    `${seconds.toFixed(2)} s`,
    `${processorSeconds.toFixed(2)} s`,
    (cases / seconds).toFixed(0),
    `${((1000 * seconds) / cases).toFixed(2)} ms`,
    megabytes(peakHeapMegabytes),
    megabytes(keptHeapMegabytes),
  ];
  return `| ${cells.join(' | ')} |`;
}

function megabytes(amount: number | null): string {
  return amount === null ? '' : `${amount.toFixed(0)} MB`;
}

/** The page with this section in place of the earlier one, or at its end. */
export function replaceSection(page: string, section: string): string {
  const start = page.indexOf(TITLE);
  if (start < 0) return `${page.trimEnd()}\n\n${section}`;
  const next = page.indexOf('\n## ', start + TITLE.length);
  return `${page.slice(0, start)}${section}${next < 0 ? '' : page.slice(next)}`;
}
