const decide = `import { policy } from './policy.js';

const ladder = ['no-alert', 'human-review', 'auto-send'];

export function decide({ danger, problems, warning }) {
  let step = danger >= 4 ? 2 : danger >= policy.reviewFrom ? 1 : 0;
  if (problems.length >= 2) step += 1;
  if (warning) step = Math.max(step, ladder.indexOf(policy.warningFloor));
  return ladder[Math.min(step, 2)];
}
`;

const policy = `export const policy = {
  reviewFrom: 3,
  warningFloor: 'human-review',
};
`;

const words = `const levels = ['no rating', 'Low', 'Moderate', 'Considerable', 'High', 'Extreme'];

export function writeAlert(zone, { danger, problems }) {
  const because = problems.map(({ kind }) => kind).join(', ');
  return \`\${zone}: \${levels[danger]}\${because === '' ? '' : \` because of \${because}\`}\`;
}
`;

const render = `export function renderZones(zones) {
  let page = '';
  for (const zone of zones) {
    page = page + '<li>' + zone + '</li>';
  }
  return '<ul>' + page + '</ul>';
}
`;

const zones = `export const zones = ['logan', 'ogden', 'salt-lake', 'provo', 'moab'];
`;

/** The judge: the same report as a real one, from a program small enough to run in no time. */
const judge = `import { readdirSync, readFileSync } from 'node:fs';
import { decide } from '../packages/analysis/src/decide.js';
import { writeAlert } from '../packages/alerts/src/words.js';

const folder = new URL('../golden/cases/', import.meta.url);
const cases = readdirSync(folder).sort().map((name) => {
  const { id, zone, input, expected } = JSON.parse(readFileSync(new URL(name + '/case.json', folder), 'utf8'));
  const failures = [];
  const fail = (scorer, stage, severity, want, got) =>
    failures.push({ scorer, stage, severity, expected: want, actual: got, explanation: scorer + ' differs' });
  const action = decide(input);
  if (action !== expected.action) fail('final-action', 'decide', 'missed-warning', expected.action, action);
  const text = writeAlert(zone, input);
  const absent = (expected.words ?? []).filter((word) => !text.includes(word));
  if (absent.length > 0) fail('words', 'render', 'text', expected.words, text);
  const verdict = failures.length === 0 ? 'pass' : 'fail';
  return { id, title: id, zone, tags: [], labelKind: 'synthetic', verdict, failures, scores: [], error: null };
});
console.log(JSON.stringify({ schemaVersion: 1, commit: null, cases, totals: { cases: cases.length }, comparison: null }));
process.exitCode = cases.every(({ verdict }) => verdict === 'pass') ? 0 : 1;
`;

function manifest(name: string, dependencies: readonly string[] = []): string {
  const entries = dependencies.map((dependency) => [`@story/${dependency}`, 'workspace:*']);
  const content = { name: `@story/${name}`, type: 'module', dependencies: Object.fromEntries(entries) };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A golden case as text: what came in, and what has to come out. */
export function goldenCase(
  id: string,
  input: { danger: number; problems: readonly { kind: string; cell: string }[]; warning: boolean },
  expected: { action: string; words?: readonly string[] },
): string {
  return `${JSON.stringify({ id, zone: id.replace(/-[a-z]{3}-\d+$/u, ''), input, expected }, null, 2)}\n`;
}

const wind = { kind: 'wind slab', cell: 'north-upper' };
const persistent = { kind: 'persistent slab', cell: 'north-upper' };

/** What the gate of the small repository runs. */
const gateConfig = {
  steps: [{ name: 'lint', command: ['sh', 'checks/lint.sh', '{affected}'] }],
  evaluate: ['node', 'evals/judge.js'],
  judged: ['packages/analysis/src/', 'packages/alerts/src/'],
};

/** Fails on what nobody means to land. A shell is quicker than anything with a runtime, and the story has many checks. */
const lint = `for name in "$@"; do
  if grep -rn "debugger" "packages/$name/src" 2>/dev/null; then exit 1; fi
done
exit 0
`;

/** A whole repository in small: packages with owners, an answer key, a judge, a gate. By path. */
export const storyFiles: Readonly<Record<string, string>> = {
  '.gitignore': 'node_modules/\n/trees/\n',
  'README.md': '# A forecasting pipeline in small\n',
  'package.json': '{ "name": "story", "private": true, "type": "module" }\n',
  'pnpm-workspace.yaml': 'packages:\n  - packages/*\n  - evals\n',
  'gate.config.json': `${JSON.stringify(gateConfig, null, 2)}\n`,
  'checks/lint.sh': lint,
  'packages/analysis/package.json': manifest('analysis'),
  'packages/analysis/src/decide.js': decide,
  'packages/analysis/src/policy.js': policy,
  'packages/alerts/package.json': manifest('alerts'),
  'packages/alerts/src/words.js': words,
  'packages/dashboard/package.json': manifest('dashboard', ['alerts']),
  'packages/dashboard/src/render.js': render,
  'packages/pipeline/package.json': manifest('pipeline', ['analysis', 'alerts']),
  'packages/pipeline/src/zones.js': zones,
  'evals/package.json': manifest('evals', ['analysis', 'alerts']),
  'evals/judge.js': judge,
  'golden/cases/logan-feb-3/case.json': goldenCase(
    'logan-feb-3',
    { danger: 4, problems: [wind], warning: false },
    { action: 'auto-send', words: ['logan', 'High', 'wind slab'] },
  ),
  'golden/cases/moab-jan-9/case.json': goldenCase(
    'moab-jan-9',
    { danger: 1, problems: [], warning: false },
    { action: 'no-alert', words: ['Low'] },
  ),
  'golden/cases/ogden-feb-11/case.json': goldenCase(
    'ogden-feb-11',
    { danger: 3, problems: [wind, persistent], warning: false },
    { action: 'auto-send', words: ['Considerable'] },
  ),
  'golden/cases/provo-mar-2/case.json': goldenCase(
    'provo-mar-2',
    { danger: 3, problems: [persistent], warning: false },
    { action: 'human-review' },
  ),
};
