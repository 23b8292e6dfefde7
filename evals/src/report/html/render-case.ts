import type { CaseReport, CaseTrace, FailureReport } from '../../eval-report.ts';
import { describeValue } from '../../scorers/describe-value.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { shorten } from '../shorten.ts';
import { renderRose } from './render-rose.ts';

const LONGEST_VALUE = 600;

/** One case, closed until somebody opens it; one that does not hold is open. */
export function renderCase(report: CaseReport, zoneName: string): string {
  const { id, title, zone, tags, labelKind, verdict, accepted, failures, trace } = report;
  const severities = [...new Set(failures.map(({ severity }) => severity))];
  const slices = [labelKind, ...tags];
  const word = accepted ? 'accepted' : verdict;
  const data = `data-zone="${zone}" data-tags="${escapeMarkup(slices.join(' '))}" data-verdict="${word}" data-severities="${severities.join(' ')}"`;
  const marks = severities.map((severity) => `<span class="severity">${severity}</span>`).join(' ');
  return `<details class="case" id="${escapeMarkup(id)}" ${data}${verdict === 'pass' ? '' : ' open'}>
<summary><span class="verdict ${word}">${word}</span> <b>${escapeMarkup(id)}</b> <span class="title">${escapeMarkup(title)}</span> <span class="quiet">${escapeMarkup(zoneName)}</span> ${marks}</summary>
${failures.map(renderFailure).join('\n')}${verdict === 'unscored' ? '<p>It labels nothing: nothing was judged.</p>' : ''}
${trace === null ? '' : renderTrace(trace)}
<p class="quiet">Slices: ${escapeMarkup(slices.join(', '))}</p>
</details>`;
}

function renderFailure({ severity, scorer, stage, expected, actual, explanation }: FailureReport): string {
  return `<div class="failure"><p><span class="severity">${severity}</span> <b>${escapeMarkup(scorer)}</b>, stage ${stage}: ${value(explanation)}</p>
<dl><dt>expected</dt><dd>${value(describeValue(expected))}</dd><dt>actual</dt><dd>${value(describeValue(actual))}</dd></dl></div>`;
}

function value(text: string): string {
  return escapeMarkup(shorten(text, LONGEST_VALUE));
}

function renderTrace(trace: CaseTrace): string {
  const { rating, rose, sources, baseAction, steps, cap, action, flags } = trace;
  const roses = [
    ...(rose.expected === null
      ? []
      : [renderRose(`Expected: ${rating.expected ?? 'rating not labelled'}`, rose.expected, null)]),
    renderRose(`Actual: ${rating.actual ?? 'no forecast'}`, rose.actual, rose.expected),
  ];
  const note =
    rose.expected === null
      ? `<p class="quiet">Expected rating: ${escapeMarkup(rating.expected ?? 'not labelled')}. The rose is not labelled.</p>`
      : '';
  const rows = steps.map(
    ({ rule, outcome, from, to, missing }) =>
      `<tr><th scope="row">${escapeMarkup(rule)}</th><td>${escapeMarkup(outcome)}${missing.length > 0 ? ` (missing ${escapeMarkup(missing.join(', '))})` : ''}</td><td>${from === to ? 'unchanged' : `${from} to ${to}`}</td></tr>`,
  );
  return `${note}<div class="trace"><div class="roses">${roses.join('')}</div>
<div class="steps"><table><caption>Decision, step by step</caption><thead><tr><th scope="col">step</th><th scope="col">outcome</th><th scope="col">action</th></tr></thead>
<tbody><tr><th scope="row">base action</th><td></td><td>${baseAction}</td></tr>${rows.join('')}${cap === null ? '' : `<tr><th scope="row">cap</th><td colspan="2">${escapeMarkup(cap)}</td></tr>`}
<tr><th scope="row">final action</th><td></td><td><b>${action}</b></td></tr></tbody></table>
<p>Flags: ${flags.length === 0 ? 'none' : escapeMarkup(flags.join(', '))}. Sources: UAC ${sources.uac}, NWS ${sources.nws}, SNOTEL ${sources.snotel}.</p></div></div>`;
}
