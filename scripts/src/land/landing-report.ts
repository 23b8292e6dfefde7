import { join } from 'node:path';
import { z } from 'zod';
import { readJsonFile } from '../state/read-json-file.ts';
import { writeAtomically } from '../state/write-atomically.ts';
import { type TrainBranch, trainFiles, trainStateSchema } from './train-state.ts';

/** What a train did, kept for good. `stopped`: it was stopped or refused before it had tried every branch. */
const landingReportSchema = trainStateSchema
  .omit({ moving: true, activity: true })
  .extend({ outcome: z.enum(['finished', 'stopped']), endedAt: z.string(), mainAfter: z.string() });
export type LandingReport = z.infer<typeof landingReportSchema>;

export async function keepLandingReport(state: string, report: LandingReport): Promise<string> {
  const file = join(trainFiles(state).landings, report.id);
  await writeAtomically(`${file}.txt`, renderLanding(report));
  await writeAtomically(`${file}.json`, `${JSON.stringify(report, null, 2)}\n`);
  return `${file}.txt`;
}

export function readLandingReport(state: string, id: string): Promise<LandingReport | null> {
  return readJsonFile(join(trainFiles(state).landings, `${id}.json`), landingReportSchema);
}

/** The report for a person. */
export function renderLanding(report: LandingReport): string {
  const { id, outcome, mainBefore, mainAfter, options, checks, resumed, remarks } = report;
  const moved =
    mainBefore === mainAfter ? 'main did not move' : `main ${short(mainBefore)} -> ${short(mainAfter)}`;
  const how = [options.batch ? 'batch' : 'one by one', ...(options.jobs > 1 ? [`${options.jobs} jobs`] : [])];
  const lines = [
    `${id}: ${outcome}${options.dryRun ? ' (dry run: nothing moved)' : ''}`,
    `${options.dryRun ? `main would go on from ${short(mainBefore)}` : moved}; ${how.join(', ')}; ${checks.run} checks run, ${checks.reused} known from before`,
    ...(resumed > 0 ? [`taken up again ${resumed === 1 ? 'once' : `${resumed} times`} after a crash`] : []),
    ...countBranches(report),
    '',
    ...report.branches.flatMap((branch) => renderBranch(branch, options.dryRun)),
    ...(remarks.length > 0 ? ['', ...remarks] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** The outcome in one line, before the branches one by one. */
function countBranches({ branches, options }: LandingReport): string[] {
  const count = (wanted: TrainBranch['status']): number =>
    branches.filter(({ status }) => status === wanted).length;
  if (branches.length === 0) return [];
  const landed = `${count('landed')} of ${branches.length} ${options.dryRun ? 'would land' : 'landed'}`;
  const others = [
    [count('put-aside'), 'put aside'],
    [count('already-on-main'), 'on main already'],
    [count('waiting'), 'not tried'],
  ] as const;
  return [
    [landed, ...others.filter(([many]) => many > 0).map(([many, what]) => `${many} ${what}`)].join(', '),
  ];
}

function renderBranch({ name, status, landedAs, setback }: TrainBranch, dryRun: boolean): string[] {
  switch (status) {
    case 'landed':
      return [`${dryRun ? 'would land' : 'landed    '}  ${name}  ${short(landedAs ?? '')}`];
    case 'already-on-main':
      return [`on main     ${name}`];
    case 'waiting':
      return [`not tried   ${name}`];
    case 'put-aside':
      return [
        `put aside   ${name}`,
        `            ${setback?.message ?? ''}`,
        `            ${setback?.remedy ?? ''}`,
      ];
    default:
      return assertNever(status);
  }
}

function short(commit: string): string {
  return commit.slice(0, 10);
}

function assertNever(status: never): never {
  throw new Error(`no such status: ${String(status)}`);
}
