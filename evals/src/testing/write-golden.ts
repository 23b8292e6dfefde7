import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const written: string[] = [];

afterAll(() => {
  for (const directory of written) rmSync(directory, { recursive: true, force: true });
});

export interface TestCase {
  readonly description?: object;
  readonly input?: object;
  readonly expected?: object;
}

/** Writes a dataset without a manifest into a temporary folder, which is removed after the tests of the file. */
export function writeGolden(cases: Readonly<Record<string, TestCase>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'golden-'));
  written.push(directory);
  for (const [id, fields] of Object.entries(cases)) writeCase(directory, id, fields);
  return directory;
}

export function writeCase(directory: string, id: string, fields: TestCase = {}): void {
  const folder = join(directory, 'cases', id);
  mkdirSync(folder, { recursive: true });
  const asOf = '2026-03-06T15:00:00Z';
  const description = {
    id,
    title: `Case ${id}`,
    zone: 'salt-lake',
    asOf,
    policy: 'default',
    labelKind: 'synthetic',
    source: 'Written for this test.',
    rationale: 'A test needs it.',
    tags: ['test'],
    ...fields.description,
  };
  const input = { zoneId: 'salt-lake', asOf, ...fields.input };
  const expected = fields.expected ?? { decided: { action: 'no-alert' } };
  writeFileSync(join(folder, 'case.json'), JSON.stringify(description));
  writeFileSync(join(folder, 'input.json'), JSON.stringify(input));
  writeFileSync(join(folder, 'expected.json'), JSON.stringify(expected));
}
