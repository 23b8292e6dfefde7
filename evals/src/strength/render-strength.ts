import { leftOut } from './left-out.ts';
import type { StrengthReport, StrengthScore, Survivor } from './strength-report.ts';

/** The report as lines for a terminal. */
export function renderStrength(report: StrengthReport): string {
  return [
    ...report.survivors.map(survivorLine),
    '',
    ...section('Files', report.files),
    ...section('Kinds of fault', report.mutators),
    ...closing(report),
    '',
  ].join('\n');
}

/** The report for a pull request or a page. */
export function renderStrengthMarkdown(report: StrengthReport): string {
  const table = (title: string, scores: readonly StrengthScore[]): string[] => [
    `| ${title} | by a label | by facts alone | survived | not reached | rate |`,
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...scores.map((score) => `| ${[score.name, ...numbers(score)].join(' | ')} |`),
    '',
  ];
  return [
    '## Strength of the golden dataset',
    '',
    ...table('group', report.groups),
    ...table('file', report.files),
    ...table('kind of fault', report.mutators),
    ...closing(report).map((line) => `- ${line}`),
    '',
    '<details><summary>Survivors</summary>',
    '',
    ...report.survivors.map((survivor) => `- \`${survivorLine(survivor).replaceAll('`', "'")}\``),
    '',
    '</details>',
    '',
  ].join('\n');
}

function survivorLine({ place, original, replacement, status, reason, mutator }: Survivor): string {
  const why = reason ?? (status === 'not-reached' ? 'no case reaches it' : 'not explained');
  return `${place}: ${mutator}: ${shorten(original)} -> ${shorten(replacement)} (${why})`;
}

function section(title: string, scores: readonly StrengthScore[]): string[] {
  const width = Math.max(title.length, ...scores.map(({ name }) => name.length));
  const row = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(width)} ${cells.map((cell) => cell.padStart(11)).join(' ')}`;
  return [
    row(title, ['by a label', 'facts alone', 'survived', 'not reached', 'rate']),
    ...scores.map((score) => row(score.name, numbers(score))),
    '',
  ];
}

function closing({
  groups,
  refused,
  leftOut: counts,
  stale,
  survivors,
  whole,
  holds,
}: StrengthReport): string[] {
  const unexplained = survivors.filter(({ reason }) => reason === null).length;
  return [
    ...groups.map(
      ({ name, rate, bar, killed, changed, survived, notReached }) =>
        `${name}: ${percent(rate)} of ${String(killed + changed + survived + notReached)} caught (${String(killed)} by a label, ${String(changed)} only because an accepted fact changed), ${percent(bar)} needed`,
    ),
    `${String(survivors.length)} survivors, ${String(unexplained)} of them without a reason`,
    `${String(refused)} found by the policy's schema alone: not counted`,
    ...leftOut.map(({ rule, reason }) => `${String(counts[rule] ?? 0)} left out as ${rule}: ${reason}`),
    ...stale.map(
      ({ file, original }) => `stale entry in the list of survivors: ${file}: ${shorten(original)}`,
    ),
    ...(whole ? [] : ['A part of the faults only: the rates are estimates.']),
    holds ? 'Every bar is reached.' : 'A bar is not reached.',
  ];
}

function numbers({ killed, changed, survived, notReached, rate }: StrengthScore): string[] {
  return [String(killed), String(changed), String(survived), String(notReached), percent(rate)];
}

function percent(rate: number | null): string {
  return rate === null ? '-' : `${(Math.floor(rate * 1000) / 10).toFixed(1)} %`;
}

function shorten(text: string): string {
  const flat = text.replaceAll(/\s+/gu, ' ');
  return flat.length <= 80 ? flat : `${flat.slice(0, 79)}…`;
}
