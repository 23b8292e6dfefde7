import { dateWords, earlierWintersWords, zoneName } from '../replay-words.ts';
import type { ReplayedSeason, SeasonPart } from '../replay-season.ts';
import { actionSection } from './action-section.ts';
import { budgetSection } from './budget-section.ts';
import { changedSection } from './changed-section.ts';
import { escapeHtml } from './escape-html.ts';
import { leadSection } from './lead-section.ts';
import { pageStyle } from './page-style.ts';
import { weekSection } from './week-section.ts';

/** A replayed season as one page that needs nothing else: no script, no other file, no network. */
export function renderReplayPage(replayed: ReplayedSeason): string {
  const { report, season } = replayed;
  const [tried, against] = report.policies;
  const title = `Season replay: ${tried?.id ?? ''}${against === undefined ? '' : ` against ${against.id}`}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(summaryOf(replayed))}</p>
<ul class="quiet">
${notesOf(replayed)
  .map((note) => `<li>${escapeHtml(note)}</li>`)
  .join('\n')}
</ul>
${budgetSection(report)}
${actionSection(report)}
${weekSection(report)}
${leadSection(report)}
${changedSection(report)}
<footer class="quiet">
<p>Policies: ${report.policies.map(({ id, version, title }) => escapeHtml(`${id} ${version} (${title})`)).join('; ')}. Season: ${escapeHtml(season)}.</p>
<p>Not a forecast. The official one is at <a href="https://utahavalanchecenter.org">utahavalanchecenter.org</a>.</p>
</footer>
</main>
</body>
</html>
`;
}

function summaryOf({ report: { totals }, part }: ReplayedSeason): string {
  return `${totals.judged} judgements on ${totals.zoneDays} zone-days in ${totals.zones.length} zones${partWords(part)}.`;
}

function partWords({ zones, from, to }: SeasonPart): string {
  const words = [
    ...(zones.length === 0 ? [] : [`only ${zones.map(zoneName).join(', ')}`]),
    ...(from === null ? [] : [`from ${dateWords(from)}`]),
    ...(to === null ? [] : [`to ${dateWords(to)}`]),
  ];
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

function notesOf({ notes, report, faults }: ReplayedSeason): string[] {
  const winters = earlierWintersWords(report);
  return [
    ...notes,
    ...(winters === null ? [] : [winters]),
    ...(faults.length === 0
      ? []
      : [
          `${faults.length} could not be read and are not counted, first ${faults[0]?.where ?? ''}: ${faults[0]?.message ?? ''}`,
        ]),
  ];
}
