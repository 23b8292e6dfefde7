import { cpus, loadavg } from 'node:os';
import type { Measurement } from './measure.ts';

const TITLE = '## Judging the golden dataset';

/** The section of docs/benchmarks.md on the judge. */
export function renderSection(measured: readonly Measurement[], own: number): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}, with a load average of ${(loadavg()[1] ?? 0).toFixed(1)} (what other programs run slows this)`;
  const rows = measured.map(
    ({ cases, seconds, peakHeapMegabytes, keptHeapMegabytes }) =>
      `| ${cases}${cases === own ? ' (the dataset)' : ''} | ${seconds.toFixed(2)} s | ${(cases / seconds).toFixed(0)} | ${((1000 * seconds) / cases).toFixed(2)} ms | ${megabytes(peakHeapMegabytes)} | ${megabytes(keptHeapMegabytes)} |`,
  );
  return `${TITLE}

Measured by \`pnpm bench:eval --write\`, on ${machine}: processor time for reading, judging and counting in one process, without its start. The larger datasets repeat the cases of \`golden/\`. The aim is 1,000 cases a second; inputs are read one by one, so that what is kept grows with the manifest and the report alone: the last column is the heap after a collection, with the report in hand. The peak includes what was not yet collected.

| cases | processor time | cases a second | a case | peak heap | heap kept |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
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
