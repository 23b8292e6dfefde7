import { zoneOf, type DangerRating } from '@dawn-patrol/contracts';
import type { RunRecord, ZoneRunRecord } from '@dawn-patrol/store';
import pc from 'picocolors';
import { renderRegion } from './region-section.ts';

const headings = [
  'zone',
  'danger',
  'upper/middle/lower',
  'base action',
  'action',
  'uac',
  'nws',
  'snotel',
  'flags',
];

/** A run as a table for a person at a terminal, the zones that need one first; below it what they show together. */
export function renderRunTable(run: RunRecord, color: boolean): string {
  const colors = pc.createColors(color);
  const rows = run.zones.toSorted((a, b) => urgency(b) - urgency(a)).map(toRow);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const broken = describeFaults(run.zones).map((fault) => colors.yellow(`! ${fault}`));
  const together = run.synthesis === undefined ? [] : ['', renderRegion(run.synthesis, color)];
  return [colors.bold(line(headings)), ...rows.map(line), ...broken, ...together].join('\n');
}

const urgencyOf = { 'no-alert': 0, 'human-review': 1, 'auto-send': 2, 'auto-send-urgent': 3 } as const;

function urgency({ decision }: ZoneRunRecord): number {
  return decision === null ? 4 : urgencyOf[decision.action];
}

function toRow({ zoneId, forecast, decision, error }: ZoneRunRecord): string[] {
  const { name } = zoneOf(zoneId);
  if (decision === null) return [name, '-', '-', '-', `failed: ${error ?? 'unknown'}`, '-', '-', '-', '-'];
  const { sources } = decision;
  const danger = forecast === null ? 'none' : describeDanger(forecast.danger.overall);
  const bands = forecast === null ? '-' : Object.values(forecast.danger.byBand).map(shortDanger).join('/');
  const flags = decision.flags.join(' ');
  return [
    name,
    danger,
    bands,
    decision.baseAction,
    decision.action,
    sources.uac,
    sources.nws,
    sources.snotel,
    flags,
  ];
}

function describeDanger(rating: DangerRating): string {
  return rating.rated ? `${rating.level} ${rating.name}` : `not rated (${rating.reason})`;
}

function shortDanger(rating: DangerRating): string {
  return rating.rated ? String(rating.level) : '-';
}

/**
 * What broke, one line for each kind of fault with the zones it struck: when a service is down, nine
 * times the same sentence would hide the tenth.
 */
function describeFaults(zones: readonly ZoneRunRecord[]): string[] {
  const struck = new Map<string, { readonly names: string[]; readonly message: string }>();
  for (const { fault, name, message } of zones.flatMap(faultsOf)) {
    const known = struck.get(fault);
    if (known === undefined) struck.set(fault, { names: [name], message });
    else if (!known.names.includes(name)) known.names.push(name);
  }
  return [...struck].map(([fault, { names, message }]) => `${names.join(', ')}, ${fault}: ${message}`);
}

interface Fault {
  readonly fault: string;
  readonly name: string;
  readonly message: string;
}

function faultsOf({ zoneId, failures, decision, error }: ZoneRunRecord): Fault[] {
  const { name } = zoneOf(zoneId);
  const all = [...failures, ...(decision?.assessment.failures ?? [])];
  const expected = all.map(({ source, kind, message }) => ({
    fault: `${source ?? 'source'}: ${kind}`,
    name,
    message,
  }));
  return error === null ? expected : [...expected, { fault: 'not finished', name, message: error }];
}
