import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAcceptedFacts } from '../accepted/accepted-file.ts';
import { writeManifest } from '../golden/load-golden.ts';
import { caseDocuments, type CaseParts } from '../testing/build-golden-case.ts';
import { writeCase, writeGolden } from '../testing/write-golden.ts';
import { lintGolden } from './lint-golden.ts';

/** A dataset of these cases with a manifest, and with every hole accepted. */
function dataset(cases: Readonly<Record<string, CaseParts>>, plan: object = {}): string {
  const directory = writeGolden(
    Object.fromEntries(
      Object.entries(cases).map(([id, parts]) => [
        id,
        caseDocuments({
          ...parts,
          description: { id, title: `This is the case ${id}`, ...parts.description },
        }),
      ]),
    ),
  );
  writePlan(directory, { acceptedHoles: everyHole(directory), ...plan });
  return directory;
}

function writePlan(directory: string, plan: object): void {
  const whole = { schemaVersion: 1, slices: [], quirks: [], acceptedHoles: [], ...plan };
  writeFileSync(join(directory, 'coverage.json'), JSON.stringify(whole));
  writeManifest(directory);
}

function everyHole(directory: string): object[] {
  const report = lintGolden(directory);
  const holes = report.ok ? report.value.coverage.holes : [];
  return holes.map(({ facet, value }) => ({ facet, value, reason: 'A test.' }));
}

function found(directory: string): string[] {
  const report = lintGolden(directory);
  if (!report.ok) return [report.failure];
  return report.value.findings.map(
    ({ rule, caseId, field, got }) => `${rule} ${caseId ?? '-'} ${field}: ${got}`,
  );
}

const other = { input: { nwsAlerts: { features: [] } } };

describe('lintGolden', () => {
  it('finds nothing in a sound dataset', () => {
    expect(found(dataset({ one: {}, two: other }))).toEqual([]);
  });

  it('finds the same input under the same policy, whatever the order of its keys', () => {
    const { uac } = caseDocuments().input;
    const turned = { input: { snotel: null, uac } };
    expect(found(dataset({ one: {}, two: turned }))).toEqual([
      'no-duplicates two input.json: the same as in one',
    ]);
    const table = {
      description: { policy: 'base-table' },
      expected: { decided: { baseAction: 'human-review', action: 'human-review' } },
    };
    expect(found(dataset({ one: {}, two: table }))).toEqual([]);
  });

  it('finds what nobody accepted, and what is left of a case that is gone, once there is a baseline', () => {
    const directory = dataset({ one: {}, two: other });
    writeAcceptedFacts(
      directory,
      new Map([
        ['one', {}],
        ['gone', {}],
      ]),
    );
    expect(found(directory)).toEqual([]);
    writeFileSync(join(directory, 'baseline.json'), JSON.stringify({ schemaVersion: 1, cases: {} }));
    expect(found(directory)).toEqual([
      'accepted-in-full two accepted/two.json: no such file',
      'accepted-in-full gone accepted/gone.json: a file',
    ]);
  });

  it('finds a title that is taken', () => {
    const again = { ...other, description: { title: 'This is the case one' } };
    expect(found(dataset({ one: {}, two: again }))).toEqual([
      'no-duplicates two case.json: title: the same as in one',
    ]);
  });

  it('finds changed, unlisted, lost and broken files, and still checks the rest', () => {
    const directory = dataset({ changed: {}, lost: other, sound: { input: { mapLayer: { features: [] } } } });
    writeCase(directory, 'changed', { expected: { decided: {} } });
    writeCase(directory, 'new', {});
    rmSync(join(directory, 'cases', 'lost'), { recursive: true });
    const report = found(directory);
    expect(report).toContain('files changed changed/case.json: changed');
    expect(report).toContain('files - lost: listed, but its folder is missing');
    expect(report).toContain('files - new: not listed');
    writeFileSync(join(directory, 'cases', 'sound', 'expected.json'), '{"decided":{"acton":1}}');
    writeManifest(directory);
    expect(found(directory).join()).toContain('sound/expected.json');
  });

  it('finds a required hole that nobody accepted, and not one that somebody did', () => {
    const directory = dataset({ one: {} });
    writePlan(directory, {});
    const open = found(directory);
    expect(open).toContain('no-holes - coverage: zone: none');
    expect(open.some((line) => line.includes('rule-outcome-zone'))).toBe(false);
    writePlan(directory, { acceptedHoles: everyHole(directory) });
    expect(found(directory)).toEqual([]);
  });

  it('finds a slice without a case and a quirk whose case is gone', () => {
    const directory = dataset({ one: {} });
    const acceptedHoles = everyHole(directory);
    const slices = [{ id: 'storm', title: 'A storm', tags: ['storm'] }];
    writePlan(directory, { acceptedHoles, slices, quirks: [{ quirk: 'an oddity', cases: ['gone'] }] });
    expect(found(directory)).toEqual([
      'no-holes - coverage: slice: none',
      'quirks-have-cases - coverage.json: gone, which does not exist',
    ]);
  });

  it('says when a list beside the cases cannot be read', () => {
    const directory = dataset({ one: {} });
    writeFileSync(join(directory, 'coverage.json'), '{');
    expect(found(directory).join()).toContain('is no coverage plan');
    writePlan(directory, {});
    writeFileSync(join(directory, 'our-texts.json'), '{}');
    expect(found(directory).join()).toContain('texts');
  });
});
