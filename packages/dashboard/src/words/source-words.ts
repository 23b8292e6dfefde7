import type { SourceId, SourceState } from '@dawn-patrol/contracts';

const nameBySource = {
  uac: { short: 'UAC', long: 'Utah Avalanche Center' },
  nws: { short: 'NWS', long: 'National Weather Service' },
  snotel: { short: 'SNOTEL', long: 'Snowpack stations' },
} as const satisfies Record<SourceId, { short: string; long: string }>;

const wordsByState = {
  fresh: { name: 'fresh', mark: '●' },
  ageing: { name: 'ageing', mark: '◐' },
  expired: { name: 'expired', mark: '○' },
  missing: { name: 'missing', mark: '✕' },
  'not-expected': { name: 'not expected', mark: '–' },
  invalid: { name: 'invalid', mark: '!' },
} as const satisfies Record<SourceState, { name: string; mark: string }>;

export function sourceNames(source: SourceId): { readonly short: string; readonly long: string } {
  return nameBySource[source];
}

/** A source's state in words, with a mark that differs by shape and not by colour alone. */
export function sourceStateWords(state: SourceState): { readonly name: string; readonly mark: string } {
  return wordsByState[state];
}
