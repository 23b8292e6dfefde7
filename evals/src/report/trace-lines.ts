import type { CaseTrace } from '../eval-report.ts';

/** The decision in a few lines: each step with what it did to the action. */
export function traceLines({ baseAction, steps, cap, action, flags, sources }: CaseTrace): string[] {
  return [
    `sources: uac ${sources.uac}, nws ${sources.nws}, snotel ${sources.snotel}`,
    `base action: ${baseAction}`,
    ...steps.map(
      ({ rule, outcome, from, to, missing }) =>
        `${rule}: ${outcome}${missing.length > 0 ? ` (missing ${missing.join(', ')})` : ''}${from === to ? '' : `, ${from} to ${to}`}`,
    ),
    ...(cap === null ? [] : [`cap ${cap}`]),
    `final action: ${action}${flags.length > 0 ? `, flags ${flags.join(', ')}` : ''}`,
  ];
}
