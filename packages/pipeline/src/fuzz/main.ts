import { parseArgs } from 'node:util';
import { fuzzTargets } from './fuzz-targets.ts';
import { runFuzz } from './run-fuzz.ts';

/** `pnpm fuzz [--payloads 20000] [--seed N]`: damaged payloads over all parsers. Exit 1 when one is not survived. */
const { values } = parseArgs({
  options: {
    payloads: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(
    'pnpm fuzz [--payloads 20000] [--seed N]: damaged payloads, shared among all parsers.\n',
  );
  process.exit(0);
}
/** Milliseconds of this process's own work: a busy machine does not make a payload slow. */
const clock = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const targets = fuzzTargets();
const payloads = Math.ceil(Number(values.payloads) / targets.length);
const seed = Number(values.seed);
process.stdout.write(`seed ${seed}, ${payloads} damaged payloads for each of ${targets.length} parsers\n`);
for (const target of targets) {
  const report = runFuzz(target, { seed, payloads, clock, limitMs: 50 });
  const { parsed, slowestMs, findings } = report;
  process.stdout.write(
    `${target.name.padEnd(18)} ${String(parsed).padStart(6)} parsed  ${String(payloads - parsed).padStart(6)} refused  slowest ${slowestMs.toFixed(1)} ms  ${findings.length} not survived\n`,
  );
  for (const { fault, payload } of findings.slice(0, 3)) {
    process.stdout.write(`  ${fault}\n  ${JSON.stringify(payload.slice(0, 2000))}\n`);
  }
  if (findings.length > 0) process.exitCode = 1;
}
