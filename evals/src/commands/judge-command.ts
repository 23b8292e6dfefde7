import type { Command } from 'commander';
import picocolors from 'picocolors';
import { succeed, type Result } from '@dawn-patrol/contracts';
import type { Facts } from '../accepted/facts.ts';
import { evaluate } from '../evaluate.ts';
import type { EvalReport } from '../eval-report.ts';
import { readChange, type Change } from '../git/read-change.ts';
import { renderReport } from '../report/render-report.ts';
import { writeReports } from '../report/write-reports.ts';
import { isWhole, type CaseFilter } from '../select-cases.ts';
import { watchAndJudge } from '../watch/watch-and-judge.ts';
import { fileWorkItems } from '../work-items/file-work-items.ts';
import { blessReport, whyNotBless } from '../baseline/bless.ts';
import { refuse, type EvalContext } from './eval-context.ts';
import { addJudgeOptions, judgeOptionsSchema, type JudgeOptions } from './judge-options.ts';
import { showProgress } from './show-progress.ts';

/** The judge itself, which is the program without a subcommand. */
export function addJudgeAction(program: Command, context: EvalContext): Command {
  return addJudgeOptions(program, context.goldenDirectory).action(async (options: unknown) => {
    const parsed = judgeOptionsSchema.parse(options);
    if (parsed.watch) context.finish(await watch(parsed, context));
    else judge(parsed, context);
  });
}

function judge(options: JudgeOptions, context: EvalContext): void {
  const { terminal } = context;
  const refusal = options.bless ? whyNotBless(options, context.unattended) : null;
  if (refusal !== null) return refuse(context, refusal);
  const filter = readFilter(options, context);
  if (!filter.ok) return refuse(context, filter.failure);
  if (filter.value.change !== null && bearsOnNothing(filter.value.change)) {
    terminal.error('Nothing that the dataset judges differs from main: no case to judge.\n');
    return context.finish(0);
  }
  const outcomes = new Map<string, Facts>();
  const report = judgeSelected(options, context, filter.value, outcomes);
  if (!report.ok) return refuse(context, report.failure);
  writeReports(report.value, options);
  const colors = picocolors.createColors(terminal.colors);
  terminal.out(
    options.json
      ? `${JSON.stringify(report.value, null, 2)}\n`
      : renderReport(report.value, { colors, width: terminal.width }),
  );
  context.finish(
    options.bless ? bless(report.value, outcomes, options, context) : report.value.holds ? 0 : 1,
  );
  const filed = fileWorkItems(report.value, options, isWhole(filter.value));
  if (!filed.ok) return refuse(context, filed.failure);
  if (filed.value !== null) terminal.error(`${filed.value}\n`);
}

function judgeSelected(
  options: JudgeOptions,
  context: EvalContext,
  filter: CaseFilter,
  outcomes: Map<string, Facts>,
): Result<EvalReport, string> {
  const { golden, html, workItems, bless: blesses } = options;
  const kept = mayKnow(options, context, filter) ? context.openKept() : null;
  const { goldenDirectory, tracked, repository, terminal } = context;
  return evaluate({
    golden,
    tracked: golden === goldenDirectory ? tracked : null,
    repository,
    filter,
    traceAll: html !== undefined || workItems !== undefined,
    judge: context.judge,
    ...(kept === null ? {} : { kept }),
    ...(blesses ? { onConcluded: (id, facts) => outcomes.set(id, facts) } : {}),
    progress: showProgress(terminal),
  });
}

/** A verdict that is known is enough for a person who looks at the whole dataset, and for nothing that decides, reports or explains. */
function mayKnow(
  options: JudgeOptions,
  { goldenDirectory, unattended }: EvalContext,
  filter: CaseFilter,
): boolean {
  const { again, bless: blesses, json, junit, markdown, html, workItems } = options;
  const files = [junit, markdown, html, workItems].filter((file) => file !== undefined);
  const isAsked = again || blesses || json || files.length > 0 || unattended;
  return !isAsked && options.golden === goldenDirectory && isWhole(filter);
}

function readFilter(options: JudgeOptions, { repository }: EvalContext): Result<CaseFilter, string> {
  const { case: ids, zone, tag } = options;
  if (!options.changed) return succeed({ case: ids, zone, tag, change: null });
  const base = repository.mergeBase();
  const paths = base === null ? null : repository.changedSince(base);
  if (paths === null) return { ok: false, failure: '--changed needs git and a main branch to compare with.' };
  return succeed({ case: ids, zone, tag, change: readChange(paths) });
}

function bearsOnNothing({ cases, everyCase, payloads }: Change): boolean {
  return !everyCase && cases.size === 0 && payloads.length === 0;
}

function bless(
  report: EvalReport,
  outcomes: ReadonlyMap<string, Facts>,
  options: JudgeOptions,
  context: EvalContext,
): 0 | 1 {
  const { repository, now, terminal } = context;
  const blessed = blessReport({ report, outcomes }, options, { commit: repository.commit(), at: now() });
  terminal.error(blessed.ok ? `${blessed.value}\n` : `eval: ${blessed.failure}\n`);
  return blessed.ok ? 0 : 1;
}

function watch(options: JudgeOptions, context: EvalContext): Promise<0 | 1 | 2> {
  const { terminal, interrupted, judgeAgain, watchChanges } = context;
  if (options.bless) {
    terminal.error('eval: --bless and --watch exclude each other.\n');
    return Promise.resolve(2);
  }
  return watchAndJudge({
    changes: watchChanges(interrupted),
    judge: () => judgeAgain(context.repeatedWords, interrupted),
    interrupted,
    say: (words) => terminal.error(`${words}\n`),
  });
}
