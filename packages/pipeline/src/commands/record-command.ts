import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  ConfigurationError,
  succeed,
  utahZones,
  type IsoInstant,
  type Result,
  type SourceFailure,
  type ZoneId,
} from '@dawn-patrol/contracts';
import {
  reduceForecastToFacts,
  reduceMapLayerToFacts,
  reduceObservationsToFacts,
} from '@dawn-patrol/ingestion-uac';
import { openStore } from '@dawn-patrol/store';
import type { Settings } from '../configuration.ts';
import { write, type Terminal } from '../documents.ts';
import type { Logger } from '../logger.ts';
import { openLiveSource } from '../open-live-source.ts';
import { recordDay } from '../record-day.ts';
import type { PayloadMember } from '../zone-payloads.ts';

export interface RecordOptions {
  readonly zoneIds: readonly ZoneId[];
  readonly directory: string;
  readonly title?: string;
  /** Keep no sentence of a forecaster, no observer's name. */
  readonly factsOnly: boolean;
  readonly json: boolean;
  readonly settings: Settings;
  readonly logger: Logger;
  readonly now: () => IsoInstant;
}

/**
 * `dawn record`: a morning of live payloads as a recorded day for `demo`, `run --replay` and golden
 * cases. @returns 0 when every source of every zone was recorded, 1 when one was left out.
 */
export async function recordCommand(terminal: Terminal, options: RecordOptions): Promise<0 | 1> {
  const { zoneIds, settings, logger, now } = options;
  const directory = resolve(options.directory);
  if (existsSync(directory)) {
    throw new ConfigurationError(
      `${directory} is there already. Name a new folder: a recording is never overwritten.`,
    );
  }
  const store = await openStore({ file: ':memory:' });
  const source = await openLiveSource({ settings, store, logger, now });
  try {
    const asOf = now();
    const { manifest, failures } = await recordDay({
      source,
      zones: utahZones.filter(({ id }) => zoneIds.length === 0 || zoneIds.includes(id)),
      asOf,
      directory,
      title: options.title ?? `${asOf.slice(0, 10)}: recorded live`,
      reduce: options.factsOnly ? reduceToFacts : keepWhole,
      progress: ({ name }, kept, faults) =>
        write(
          terminal.stderr,
          `${name.padEnd(10)} ${kept} payloads${faults.length > 0 ? `, ${faults.length} failed` : ''}\n`,
        ),
    });
    const answer = options.json
      ? JSON.stringify({ directory, manifest, failures }, null, 2)
      : summary(directory, failures);
    await write(terminal.stdout, `${answer}\n`);
    return failures.length === 0 ? 0 : 1;
  } finally {
    await source.close();
    await store.close();
  }
}

function keepWhole(_member: PayloadMember, text: string): Result<string, SourceFailure> {
  return succeed(text);
}

type Reduction = (text: string) => Result<string, SourceFailure>;

const reductions: Partial<Record<PayloadMember, Reduction>> = {
  uac: reduceForecastToFacts,
  previousUac: reduceForecastToFacts,
  uacObservations: reduceObservationsToFacts,
  mapLayer: reduceMapLayerToFacts,
};

/** Weather and station values are nobody's sentences and stay whole. */
function reduceToFacts(member: PayloadMember, text: string): Result<string, SourceFailure> {
  return reductions[member]?.(text) ?? succeed(text);
}

function summary(directory: string, failures: readonly SourceFailure[]): string {
  const faults = new Set(
    failures.map(({ source, kind, message }) => `! ${source ?? 'source'}: ${kind}: ${message}`),
  );
  return [`Recorded to ${directory}`, `Replay it: dawn run --replay ${directory}`, ...faults].join('\n');
}
