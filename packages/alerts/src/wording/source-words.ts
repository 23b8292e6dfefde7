import type { SourceId, SourceState } from '@dawn-patrol/contracts';

const nameById = {
  uac: 'Utah Avalanche Center (UAC)',
  nws: 'National Weather Service (NWS)',
  snotel: 'Snowpack stations (SNOTEL)',
} as const satisfies Record<SourceId, string>;

const meaningByState = {
  fresh: 'fresh',
  ageing: 'ageing: usable, getting old',
  expired: 'EXPIRED: too old to act on',
  missing: 'MISSING: gave nothing',
  'not-expected': 'not expected for this zone',
  invalid: 'INVALID: not to be trusted',
} as const satisfies Record<SourceState, string>;

export function sourceName(source: SourceId): string {
  return nameById[source];
}

export function sourceStateMeaning(state: SourceState): string {
  return meaningByState[state];
}

/** An age in words: "3 hours old", "12 days old", "40 minutes old"; a time still to come says so. */
export function agePhrase(hours: number): string {
  if (hours < 0) return `dated ${span(-hours)} ahead`;
  return `${span(hours)} old`;
}

function span(hours: number): string {
  if (hours < 1) return counted(Math.round(hours * 60), 'minute');
  if (hours < 48) return counted(Math.round(hours), 'hour');
  return counted(Math.round(hours / 24), 'day');
}

function counted(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}
