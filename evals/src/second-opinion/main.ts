import { fileURLToPath } from 'node:url';
import { defaultPolicy } from '@dawn-patrol/analysis';
import { Command } from 'commander';
import { buildOpinionReport } from './build-opinion-report.ts';
import { renderOpinionReport } from './render-opinion-report.ts';
import { readSeasonMornings } from './season-mornings.ts';
import { opinionEvaluation } from './opinion-evaluation.ts';
import { outliveReader } from '../terminal.ts';

for (const output of [process.stdout, process.stderr]) outliveReader(output);

const season = fileURLToPath(new URL('../../../golden/season', import.meta.url));

new Command('opinion')
  .description(
    'Measures the second opinion against the published levels of the season, beside four simple baselines.',
  )
  .option('--season <dir>', 'folder of the season in facts', season)
  .option('--json', 'print the report as JSON on standard output')
  .addHelpText(
    'after',
    '\nThe second opinion is an automated comparison, not a forecast. See docs/second-opinion.md.',
  )
  .action(({ season: directory, json = false }: { season: string; json?: boolean }) => {
    const mornings = readSeasonMornings(directory);
    const report = buildOpinionReport({ ...opinionEvaluation, mornings, policy: defaultPolicy });
    process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : `${renderOpinionReport(report)}\n`);
  })
  .parse();
