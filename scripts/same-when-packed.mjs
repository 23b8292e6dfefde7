#!/usr/bin/env node
/** Whether the judge says the same from one packed file as from its modules: its whole report, byte for byte. */
import { spawnSync } from 'node:child_process';

const judge = 'evals/dist/main.js';
const reports = {
  'from its modules': [judge],
  packed: ['scripts/start.mjs', '--packed', 'evals', judge],
};

const [[, plain], [, packed]] = Object.entries(reports).map(([how, words]) => {
  const { stdout, stderr, status, error } = spawnSync(process.execPath, [...words, '--json'], {
    maxBuffer: 256 * 1024 * 1024,
  });
  const said = stderr.toString().trim();
  // What could not be packed says so there, and would be compared with itself.
  if (error !== undefined || said !== '' || stdout.length === 0) {
    console.error(
      `The judge ${how} gave no clean report (exit ${String(status)}): ${error?.message ?? said}`,
    );
    process.exit(1);
  }
  return [how, stdout];
});

if (plain.equals(packed)) {
  console.log(`The judge packed and from its modules: the same report of ${plain.length} bytes.`);
} else {
  const at = plain.findIndex((byte, index) => byte !== packed[index]);
  const around = (report) => JSON.stringify(report.subarray(Math.max(0, at - 80), at + 80).toString());
  console.error(
    `The judge's reports differ at byte ${at}.\nfrom its modules: ${around(plain)}\npacked:           ${around(packed)}`,
  );
  process.exit(1);
}
