import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeManifest } from '../golden/load-golden.ts';
import { asOf, buildAdvisory, caseDocuments, payloadOf } from '../testing/build-golden-case.ts';
import { testTerminal } from '../testing/test-terminal.ts';
import { writeCase, writeGolden } from '../testing/write-golden.ts';
import { runGolden, type RunGoldenInput } from './run-golden.ts';

const silent = { ask: null, readStandardInput: () => '' };

function golden(): string {
  const directory = writeGolden({ present: caseDocuments({ description: { id: 'present' } }) });
  writeManifest(directory);
  return directory;
}

async function run(words: readonly string[], surroundings: Partial<RunGoldenInput> = {}) {
  const terminal = testTerminal();
  const goldenDirectory = surroundings.goldenDirectory ?? golden();
  const input = { ...silent, ...surroundings, arguments: words, terminal, goldenDirectory };
  const exitCode = await runGolden(input);
  return { exitCode, out: terminal.written(), error: terminal.complained(), goldenDirectory };
}

/** A recorded day with one zone; the product is of 2026, as the season knows none of it. */
function recordedZone(product: object = {}): string {
  const day = join(writeGolden({}), '2027-02-10');
  const zone = join(day, 'salt-lake');
  mkdirSync(zone, { recursive: true });
  const periods = Array.from({ length: 48 }, (_, number) => ({
    number,
    windSpeed: '5 mph',
    icon: 'x',
    detailedForecast: 'Snow all day.',
  }));
  writeFileSync(
    join(zone, 'uac.json'),
    JSON.stringify(
      payloadOf(
        buildAdvisory({
          Nid: '900002',
          bottom_line: 'A sentence of the forecaster.',
          special_avalanche_bulletin: ' ',
          ...product,
        }),
      ),
    ),
  );
  writeFileSync(join(zone, 'nws.json'), JSON.stringify({ properties: { updateTime: asOf, periods } }));
  const zones = {
    'salt-lake': { uac: { file: 'salt-lake/uac.json' }, nwsHourly: { file: 'salt-lake/nws.json' } },
  };
  writeFileSync(join(day, 'manifest.json'), JSON.stringify({ asOf, zones }));
  return zone;
}

const labels = Object.entries({
  title: ['What a newcomer adds here'],
  rationale: ['Considerable with nothing that lifts it, by the table.'],
  source: ['Written for this test alone.'],
  rating: ['considerable'],
  'base-action': ['human-review'],
  action: ['human-review'],
  cap: ['none'],
  flag: ['data-gap'],
  state: ['uac=fresh', 'snotel=missing'],
  step: ['rapid-rise=not-evaluable', 'multi-problem-same-cell=not-matched', 'official-warning=not-evaluable'],
}).flatMap(([name, words]) => [`--${name}`].concat(words));

function read(directory: string, id: string, file: string): unknown {
  return JSON.parse(readFileSync(join(directory, 'cases', id, file), 'utf8'));
}

describe('golden lint', () => {
  it('ends with 1 and says what to do where something is to correct', async () => {
    const { exitCode, out } = await run(['lint']);
    expect(exitCode).toBe(1);
    expect(out).toContain('coverage: zone');
    expect(out).toContain('do:');
    expect(out).toMatch(/1 cases, \d+ to correct/);
  });

  it('prints the findings as JSON', async () => {
    const { out } = await run(['lint', '--json']);
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({ schemaVersion: 1, cases: 1 });
    expect(report).toHaveProperty('findings.0.rule', 'no-holes');
  });

  it('ends with 2 for an option that does not exist', async () => {
    expect((await run(['lint', '--fix'])).exitCode).toBe(2);
  });
});

describe('golden coverage', () => {
  it('counts rules, outcomes and zones and lists the holes', async () => {
    const { exitCode, out } = await run(['coverage']);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/multi-problem-same-cell matched\s+0\s+0\s+0\s+1/);
    expect(out).toContain('Holes that fail the linter');
    expect(JSON.parse((await run(['coverage', '--json'])).out)).toMatchObject({ cases: 1 });
  });
});

describe('golden add', () => {
  it('writes a case of a recorded zone without sentences, trimmed, and renews the manifest', async () => {
    const { exitCode, out, goldenDirectory } = await run([
      'add',
      '--from',
      recordedZone(),
      '--id',
      'added',
      ...labels,
    ]);
    // The linter asks for what is accepted of a case, so that it comes last.
    expect(out).toMatch(/pnpm eval --case added\n(?:.*\n)*.*pnpm eval --bless.*\n.*pnpm golden lint/u);
    expect(exitCode).toBe(0);
    const input = JSON.stringify(read(goldenDirectory, 'added', 'input.json'));
    expect(input).not.toContain('sentence');
    expect(input).not.toContain('Snow all day');
    expect(input.match(/5 mph/g)).toHaveLength(12);
    expect(read(goldenDirectory, 'added', 'expected.json')).toEqual({
      forecast: {
        ok: true,
        productId: '900002',
        danger: { overall: { rated: true, level: 3, name: 'considerable' } },
      },
      decided: {
        baseAction: 'human-review',
        action: 'human-review',
        steps: [
          { rule: 'rapid-rise', outcome: 'not-evaluable', from: 'human-review', to: 'human-review' },
          {
            rule: 'multi-problem-same-cell',
            outcome: 'not-matched',
            from: 'human-review',
            to: 'human-review',
          },
          { rule: 'official-warning', outcome: 'not-evaluable', from: 'human-review', to: 'human-review' },
        ],
        cap: null,
        flags: ['data-gap'],
        sources: { uac: 'fresh', snotel: 'missing' },
      },
    });
    const after = await run(['lint', '--json'], { goldenDirectory });
    expect(after.out).not.toContain('"caseId": "added"');
  });

  it('labels nothing that nobody said, and the linter then says what to fill in', async () => {
    const { exitCode, out, goldenDirectory } = await run(['add', '--from', recordedZone()]);
    expect(exitCode).toBe(0);
    expect(out).toContain('Still to fill in');
    expect(read(goldenDirectory, 'salt-lake-2027-02-10', 'expected.json')).toEqual({});
    const { out: findings, exitCode: linted } = await run(['lint'], { goldenDirectory });
    expect(linted).toBe(1);
    expect(findings).toContain('expected.json: decided.baseAction');
    expect(findings).toContain('case.json: rationale');
  });

  it('reads a raw bundle from a file and from standard input', async () => {
    const bundle = JSON.stringify({ uac: payloadOf(buildAdvisory({ Nid: '900003' })) });
    const file = join(writeGolden({}), 'bundle.json');
    writeFileSync(file, bundle);
    const place = ['--zone', 'salt-lake', '--as-of', asOf];
    expect((await run(['add', '--from', file, ...place, '--id', 'of-a-file'])).exitCode).toBe(0);
    const piped = { readStandardInput: () => bundle };
    expect((await run(['add', '--from', '-', ...place, '--id', 'piped'], piped)).exitCode).toBe(0);
    expect((await run(['add', '--from', '-'], piped)).error).toContain('--zone and --as-of');
  });

  it('asks a person for what no option says, and shows the published rating', async () => {
    const asked: string[] = [];
    const ask = (question: string): Promise<string> => {
      asked.push(question);
      return Promise.resolve(question.startsWith('Action of') ? 'human-review' : '');
    };
    const { goldenDirectory } = await run(
      ['add', '--from', recordedZone(), '--id', 'asked', '--title', 'One title given'],
      { ask },
    );
    expect(asked.join()).toContain('the product says Considerable');
    expect(asked.join()).not.toContain('What does the case show');
    expect(read(goldenDirectory, 'asked', 'expected.json')).toEqual({
      decided: { baseAction: 'human-review' },
    });
  });

  const refused: [string, readonly string[], string][] = [
    ['a rating that the product does not have', ['--rating', 'high'], 'the product says Considerable'],
    ['a rating that is none', ['--rating', 'severe'], 'expected low, moderate'],
    [
      'a base action against the policy',
      ['--rating', 'considerable', '--base-action', 'auto-send'],
      'human-review, for considerable',
    ],
    ['an action that is none', ['--action', 'send'], 'decided.action'],
    ['a rule that the policy does not have', ['--step', 'rapid-fall=matched'], 'has no rule rapid-fall'],
    ['a step without an outcome', ['--step', 'rapid-rise'], 'expected name=value'],
    ['steps that do not lead to the action', [...labels, '--action', 'auto-send'], 'decided.action'],
    ['a source that is none', ['--state', 'ssa=fresh'], 'decided.sources'],
    ['a name that is taken', ['--id', 'present'], 'There is a case present already'],
    ['a name that is none', ['--id', 'A Case'], 'lower-case words'],
    ['a policy that does not ship', ['--policy', 'mine'], 'no shipped policy is called mine'],
    ['a day on which the product was not published', ['--kind', 'observed-forecast'], 'label-kind-fits'],
  ];

  it.each(refused)('refuses %s and writes nothing', async (_, words, message) => {
    const { exitCode, error, goldenDirectory } = await run([
      'add',
      '--from',
      recordedZone(),
      '--id',
      'refused',
      ...words,
    ]);
    expect(error).toContain(message);
    expect(error).toContain('Nothing was written');
    expect(exitCode).toBe(2);
    expect(readdirSync(join(goldenDirectory, 'cases'))).toEqual(['present']);
  });

  it('refuses a sentence that survives the trimming', async () => {
    const zone = recordedZone({
      avalanche_problem_1: 'A slab that the wind has laid on a crust of last week',
    });
    expect((await run(['add', '--from', zone, '--id', 'prose'])).error).toContain('our-words-alone');
  });

  it('refuses a folder that is no recorded zone', async () => {
    const { error } = await run(['add', '--from', writeGolden({})]);
    expect(error).toContain('a zone');
    expect((await run(['add', '--from', 'nowhere'])).error).toContain('no such file or folder');
  });

  it('blesses no other change: a dataset that is not in order takes no case', async () => {
    const goldenDirectory = golden();
    writeCase(goldenDirectory, 'present', {});
    const { error } = await run(['add', '--from', recordedZone(), '--id', 'new'], { goldenDirectory });
    expect(error).toContain('present/case.json: changed');
    expect(existsSync(join(goldenDirectory, 'cases', 'new'))).toBe(false);
  });
});
