import { describe, expect, it } from 'vitest';
import { writeDataset } from '../testing/run-test-eval.ts';
import { openGolden } from '../golden/open-golden.ts';
import { growGolden } from './grow-golden.ts';
import { renderSection, replaceSection } from './render-section.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('replaceSection', () => {
  const measured = {
    cases: 200,
    passing: 200,
    seconds: 0.4,
    processorSeconds: 0.6,
    peakHeapMegabytes: 30,
    keptHeapMegabytes: 20,
  };
  const typed = [{ words: ['eval', '--again'], seconds: [1.5, 1.612, 2.04] }];
  const section = renderSection({ measured: [measured], typed, own: 200 });

  it('puts the figures at the end of a page without them, and in their place afterwards', () => {
    const page = replaceSection('# Benchmarks\n\n## Deciding\n\nold\n', section);
    expect(page).toContain('| 200 (the dataset) | 0.40 s | 0.60 s | 500 | 2.00 ms | 30 MB | 20 MB |');
    expect(page).toContain('| `pnpm eval --again` | 1.50 s | 1.61 s | 2.04 s |');
    expect(replaceSection(page, section)).toBe(page);
    expect(replaceSection(`${page}\n## After\n`, section)).toBe(`${page}\n## After\n`);
  });
});

describe('growGolden', () => {
  it('repeats the cases under names of their own, in a dataset that opens', () => {
    const target = mkdtempSync(join(tmpdir(), 'grown-'));
    growGolden(writeDataset({ one: {}, two: {} }), target, 5);
    const opened = openGolden(target);
    expect(opened.ok ? opened.value.ids.length : opened.failure).toBe(5);
    expect(opened.ok && opened.value.ids.every((id) => opened.value.read(id).ok)).toBe(true);
    rmSync(target, { recursive: true, force: true });
  });
});
