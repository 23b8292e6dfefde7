import {
  sourceIds,
  type Decision,
  type Signal,
  type SignalReading,
  type SourceId,
  type Zone,
} from '@dawn-patrol/contracts';
import type { ForecastStanding } from '../forecast-standing.ts';
import { levelPhrase } from '../wording/danger-phrase.ts';
import { longLocalTime } from '../wording/denver-time.ts';
import { plainUpstream } from '../wording/plain-upstream.ts';
import { readableId } from '../wording/readable-id.ts';
import { agePhrase, sourceName, sourceStateMeaning } from '../wording/source-words.ts';
import { usReading } from '../wording/us-reading.ts';

/** Each source with its state, age and reason. */
export function sourceLines(decision: Decision, zone: Zone): string[] {
  return sourceIds.map((source) => sourceLine(source, decision, zone));
}

function sourceLine(source: SourceId, decision: Decision, zone: Zone): string {
  const report = decision.assessment.sourceReports.find((candidate) => candidate.source === source);
  const state = sourceStateMeaning(decision.sources[source]);
  if (report === undefined) return `${sourceName(source)}: ${state}`;
  const parts = [
    report.gap ? `${state}, DATA GAP` : state,
    ...(report.ageHours === null ? [] : [agePhrase(report.ageHours)]),
    ...(report.referenceAt === null ? [] : [longLocalTime(report.referenceAt, zone.timeZone)]),
    ...(report.reason === '' ? [] : [plainUpstream(report.reason)]),
  ];
  return `${sourceName(source)}: ${parts.join('; ')}`;
}

/** What the machine works out by itself: signals that stand out, those it could not judge, and the second opinion. */
export function machineLines({ assessment }: Decision, zone: Zone): string[] {
  const blind = assessment.signals
    .filter((signal) => signal.state === 'not-evaluable')
    .map(({ id }) => readableId(id));
  return [
    ...opinionLines(assessment.secondOpinion),
    ...assessment.signals
      .filter((signal) => signal.state === 'critical' || signal.state === 'elevated')
      .map((signal) => signalLine(signal, zone)),
    ...(blind.length === 0 ? [] : [`Could not be judged: ${blind.join(', ')}`]),
  ];
}

function opinionLines(opinion: Decision['assessment']['secondOpinion']): string[] {
  if (opinion === null) return ['Second opinion: none, too little data'];
  const { level, low, high, drivers, missing } = opinion;
  const range = low === high ? '' : ` (between ${levelPhrase(low)} and ${levelPhrase(high)})`;
  return [
    `Second opinion from weather and snowpack alone: ${levelPhrase(level)}${range}`,
    ...(drivers.length === 0
      ? []
      : [`Drivers: ${drivers.map((driver) => plainUpstream(driver, 80)).join(', ')}`]),
    ...(missing.length === 0
      ? []
      : [`It lacked: ${missing.map((item) => plainUpstream(item, 80)).join(', ')}`]),
  ];
}

function signalLine(signal: Signal, zone: Zone): string {
  const forZone = signal.readings.filter((reading) => reading.station === undefined);
  const shown = forZone.length > 0 ? forZone : signal.readings.slice(0, 4);
  const readings = shown.map((reading) => readingPhrase(reading, zone));
  return [`${readableId(signal.id)} ${signal.state.toUpperCase()}`, ...readings].join('; ');
}

function readingPhrase(reading: SignalReading, zone: Zone): string {
  const value = `${readableId(reading.quantity)} ${usReading(reading)}`;
  if (reading.station === undefined) return value;
  const station = zone.stations.find(({ triplet }) => triplet === reading.station);
  return `${value} at ${station?.name ?? reading.station}`;
}

/** Failures of payloads, notes of the assessment, and notes on how the forecast was read. All upstream text: plain and capped. */
export function noteLines({ assessment }: Decision, standing: ForecastStanding): string[] {
  const forecastNotes = standing.kind === 'absent' ? [] : standing.forecast.notes;
  const lines = [
    ...assessment.failures.map(
      ({ source, kind, message }) => `${source ?? 'source'} ${kind}: ${plainUpstream(message)}`,
    ),
    ...[...assessment.notes, ...forecastNotes].map(
      ({ code, slot, message }) =>
        `${plainUpstream(code, 60)}${slot === undefined ? '' : ` (slot ${slot})`}: ${plainUpstream(message)}`,
    ),
  ];
  return [...new Set(lines)];
}
