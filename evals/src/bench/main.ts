import '../schemas-as-they-are.ts';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { listNames } from '../golden/list-names.ts';
import { growGolden } from './grow-golden.ts';
import { measure, type Measurement } from './measure.ts';
import { measureTyped } from './measure-typed.ts';
import { renderSection, replaceSection } from './render-section.ts';

/** `pnpm bench:eval [--write]`: how fast the judge is and how much memory it needs, for the dataset and for grown ones. */
const program = fileURLToPath(import.meta.url);
const top = fileURLToPath(new URL('../../../', import.meta.url));
const golden = fileURLToPath(new URL('../../../golden', import.meta.url));
const page = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url));
const sizes = [1000, 10_000];
const typed = [
  ['--silent', 'eval', '--again'],
  ['--silent', 'eval'],
];
const measurementSchema = z.object({
  cases: z.int(),
  passing: z.int(),
  seconds: z.number(),
  processorSeconds: z.number(),
  peakHeapMegabytes: z.number(),
  keptHeapMegabytes: z.number().nullable(),
});

const asked = process.argv.indexOf('--measure');
if (asked >= 0) process.stdout.write(JSON.stringify(measure(process.argv[asked + 1] ?? golden)));
else benchmark();

function benchmark(): void {
  const directory = mkdtempSync(join(tmpdir(), 'grown-golden-'));
  try {
    const measured = [
      measureApart(golden),
      ...sizes.map((count) => {
        const grown = join(directory, String(count));
        growGolden(golden, grown, count);
        return measureApart(grown);
      }),
    ];
    const own = listNames(join(golden, 'cases'))?.length ?? 0;
    const section = renderSection({ measured, typed: measureTyped(top, typed), own });
    process.stdout.write(section);
    if (process.argv.includes('--write')) {
      writeFileSync(page, replaceSection(readFileSync(page, 'utf8'), section));
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** In a process of its own, so that one dataset's heap is not the next one's. */
function measureApart(dataset: string): Measurement {
  const words = ['--expose-gc', program, '--measure', dataset];
  const answer = execFileSync(process.execPath, words, { encoding: 'utf8' });
  return measurementSchema.parse(JSON.parse(answer));
}
