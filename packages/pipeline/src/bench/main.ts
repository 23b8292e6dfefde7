import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { benchmarkDecision } from './benchmark-decision.ts';
import { benchmarkRun } from './benchmark-run.ts';
import type { Figure } from './figure.ts';

/** `pnpm bench [--write]`: the figures of docs/benchmarks.md, measured on this machine in one run. */
const page = fileURLToPath(new URL('../../../../docs/benchmarks.md', import.meta.url));
const dawn = fileURLToPath(new URL('../main.js', import.meta.url));

const figures: Figure[] = [...(await benchmarkDecision()), ...(await benchmarkRun()), benchmarkStart()];
const text = renderPage(figures);
process.stdout.write(text);
if (process.argv.includes('--write')) writeFileSync(page, text);

/** Wall time of the command line from nothing to its version, the median of 15 starts. */
function benchmarkStart(): Figure {
  const times = Array.from({ length: 15 }, () => {
    const started = performance.now();
    execFileSync(process.execPath, [dawn, '--version']);
    return performance.now() - started;
  }).toSorted((a, b) => a - b);
  return { what: '`dawn --version`, a new process', measured: times[7] ?? Number.NaN, unit: 'ms', aim: 300 };
}

function renderPage(rows: readonly Figure[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
  const lines = rows.map(
    ({ what, measured, unit, aim }) =>
      `| ${what} | ${measured.toPrecision(3)} ${unit} | ${aim === null ? '' : `${aim} ${unit}`} |`,
  );
  return `# Benchmarks

Measured by \`pnpm bench --write\` in one run, on ${machine}. Figures of another machine differ; ratios within one run should not.

| what | measured | aim |
| --- | --- | --- |
${lines.join('\n')}
`;
}
