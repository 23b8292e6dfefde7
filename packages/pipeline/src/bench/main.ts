import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { benchmarkDecision } from './benchmark-decision.ts';
import { benchmarkHostile } from './benchmark-hostile.ts';
import { benchmarkParsers } from './benchmark-parsers.ts';
import { benchmarkReplay, streamCountry } from './benchmark-replay.ts';
import { benchmarkRun } from './benchmark-run.ts';
import { benchmarkStations, ingestNetwork } from './benchmark-stations.ts';
import type { Figure } from './figure.ts';

/** `pnpm bench [--write]`: the figures of docs/benchmarks.md, measured on this machine in one run. */
const page = fileURLToPath(new URL('../../../../docs/benchmarks.md', import.meta.url));
const dawn = fileURLToPath(new URL('../main.js', import.meta.url));

if (process.argv.includes('--stations')) {
  process.stdout.write(JSON.stringify(await ingestNetwork()));
} else if (process.argv.includes('--stream')) {
  process.stdout.write(JSON.stringify(streamCountry()));
} else {
  const decisions = [...(await benchmarkDecision()), ...(await benchmarkRun()), benchmarkStart()];
  const replay = benchmarkReplay(fileURLToPath(import.meta.url));
  const parsers = [...(await benchmarkParsers()), ...benchmarkHostile()];
  const stations = benchmarkStations(fileURLToPath(import.meta.url));
  const text = renderPage([
    ['Deciding', decisions],
    ['Replaying a season', replay],
    ['Parsing, beside the bare JSON or XML parser of the same bytes', parsers],
    ['The whole station network', stations],
  ]);
  process.stdout.write(text);
  if (process.argv.includes('--write')) writeFileSync(page, text + judgeSection());
}

/** The figures of `pnpm bench:eval` on the same page, which this run does not measure. */
function judgeSection(): string {
  return /\n## Judging the golden dataset[\s\S]*$/.exec(readFileSync(page, 'utf8'))?.[0] ?? '';
}

/** Wall time of the command line from nothing to its version, the median of 15 starts. */
function benchmarkStart(): Figure {
  const times = Array.from({ length: 15 }, () => {
    const started = performance.now();
    execFileSync(process.execPath, [dawn, '--version']);
    return performance.now() - started;
  }).toSorted((a, b) => a - b);
  return { what: '`dawn --version`, a new process', measured: times[7] ?? Number.NaN, unit: 'ms', aim: 300 };
}

function renderPage(sections: readonly (readonly [string, readonly Figure[]])[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
  const tables = sections.map(
    ([title, figures]) =>
      `## ${title}\n\n| what | measured | aim |\n| --- | --- | --- |\n${figures.map(renderRow).join('\n')}\n`,
  );
  return `# Benchmarks

Measured by \`pnpm bench --write\` in one run, on ${machine}. Figures of another machine differ; ratios within one run should not.

${tables.join('\n')}`;
}

function renderRow({ what, measured, unit, aim }: Figure): string {
  const value = measured >= 1000 ? measured.toFixed(0) : measured.toPrecision(3);
  return `| ${what} | ${value} ${unit} | ${aim === null ? '' : `${aim} ${unit}`} |`;
}
