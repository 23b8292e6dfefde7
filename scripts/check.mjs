#!/usr/bin/env node
/** Everything that must hold, one step after the other. A failed step does not hide the next ones. */
import { spawnSync } from 'node:child_process';

const allSteps = [
  ['format', 'oxfmt', ['--check', '.']],
  ['types', 'turbo', ['run', 'build', '--output-logs=errors-only']],
  ['lint', 'oxlint', []],
  ['boundaries', 'turbo', ['boundaries']],
  ['unused code', 'knip', []],
  ['versions', 'syncpack', ['lint']],
  ['tests', 'vitest', ['run']],
  ['answer key', 'node', ['evals/dist/golden-command/main.js', 'lint']],
  ['evals', 'node', ['evals/dist/main.js', '--again']],
  ['packed judge', 'node', ['scripts/same-when-packed.mjs']],
];

const withoutTests = process.argv.includes('--without-tests');
const steps = allSteps.filter(([name]) => !(withoutTests && name === 'tests'));

if (process.argv.includes('--help')) {
  console.log(
    `pnpm check [--without-tests]: ${steps.map(([name]) => name).join(', ')}. Exit 0 when all hold, 1 otherwise.`,
  );
  process.exit(0);
}

const results = steps.map(([name, command, args], index) => {
  console.log(`\n[${String(index + 1)}/${String(steps.length)}] ${name}: ${command} ${args.join(' ')}`);
  const started = process.hrtime.bigint();
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  });
  if (error) console.error(`${command} did not start: ${error.message}. Run it through pnpm: pnpm check`);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  return { name, holds: status === 0, seconds };
});

console.log('');
for (const { name, holds, seconds } of results) {
  console.log(`${holds ? 'holds ' : 'FAILS '} ${name.padEnd(12)} ${seconds.toFixed(1)} s`);
}
process.exit(results.every(({ holds }) => holds) ? 0 : 1);
