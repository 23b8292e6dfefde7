import { zoneIds } from '@dawn-patrol/contracts';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { goldenOption, goldenOptionSchema } from './golden-option.ts';

/** What to judge and how to say it. */
export const judgeOptionsSchema = goldenOptionSchema.extend({
  json: z.boolean().default(false),
  junit: z.string().optional(),
  markdown: z.string().optional(),
  html: z.string().optional(),
  workItems: z.string().optional(),
  github: z.boolean().default(false),
  case: z.array(z.string()).default([]),
  zone: z.array(z.enum(zoneIds)).default([]),
  tag: z.array(z.string()).default([]),
  changed: z.boolean().default(false),
  again: z.boolean().default(false),
  watch: z.boolean().default(false),
  bless: z.boolean().default(false),
  reason: z.string().optional(),
});
export type JudgeOptions = z.infer<typeof judgeOptionsSchema>;

const explanation = `
Exit code: 0 every case holds; 1 a case fails, throws, labels nothing or is lost; 2 it could not run.

Examples:
  pnpm eval
  pnpm eval --case salt-lake-2026-03-06
  pnpm eval --changed --watch
  pnpm eval --html eval.html --junit eval.xml --markdown eval.md
  pnpm eval --work-items var/work-items
  pnpm --silent eval --json --zone logan > report.json
  pnpm eval --bless --reason "the text now names the aspect"
  pnpm eval manifest`;

/** Adds the judge's own options to the program. */
export function addJudgeOptions(program: Command, goldenDirectory: string): Command {
  return program
    .addOption(goldenOption(goldenDirectory))
    .option('--json', 'print the report as JSON on standard output')
    .option('--junit <file>', 'write a JUnit report')
    .option('--markdown <file>', 'write a report for a pull request')
    .option('--html <file>', 'write one static page with filters, roses and decision steps')
    .option('--work-items <dir>', 'write one work item per root cause, and close those that recovered')
    .option('--github', 'with --work-items: the same as issues, through gh')
    .option('--case <id...>', 'judge only these cases')
    .addOption(new Option('--zone <slug...>', 'judge only the cases of these zones').choices(zoneIds))
    .option('--tag <tag...>', 'judge only cases with one of these tags')
    .option('--changed', 'judge only cases that differ from main, or on which changed code bears')
    .option('--again', 'run every case, also where code and files are as they were when it last held')
    .option('--watch', 'judge again whenever code or a case changes; Ctrl-C ends it')
    .option('--bless', 'accept what came out as the baseline; needs --reason')
    .option('--reason <words>', 'why the baseline changes')
    .allowExcessArguments(false)
    .addHelpText('after', explanation);
}
