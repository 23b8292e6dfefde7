import {
  hoursBetween,
  type IsoInstant,
  type SourceId,
  type SourceReport,
  type SourceState,
} from '@dawn-patrol/contracts';

interface SourceFinding {
  readonly source: SourceId;
  readonly asOf: IsoInstant;
  readonly state: SourceState;
  readonly referenceAt?: IsoInstant;
  readonly gap: boolean;
  readonly reason: string;
}

/** A report with the age worked out, in hours to two decimals. Limits are compared with the exact age, not with this. */
export function sourceReport(finding: SourceFinding): SourceReport {
  const { source, asOf, state, gap, reason, referenceAt = null } = finding;
  const ageHours = referenceAt === null ? null : Math.round(hoursBetween(referenceAt, asOf) * 100) / 100;
  return { source, state, referenceAt, ageHours, gap, reason };
}

/** Hours for a sentence, to one decimal. */
export function inHours(hours: number): string {
  return `${Math.abs(hours).toFixed(1)} h`;
}
