import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { decideRawBundle, traceDecision } from '@dawn-patrol/analysis';
import {
  ConfigurationError,
  rawBundleSchema,
  type IsoInstant,
  type RawBundle,
  type ZoneId,
} from '@dawn-patrol/contracts';
import { readJson } from '@dawn-patrol/ingestion-kit';
import { z } from 'zod';
import { write, type Terminal } from '../documents.ts';
import { findMorning } from '../explain/find-morning.ts';
import { renderTrace } from '../explain/render-trace.ts';
import { policyNamed } from '../policy-named.ts';
import { sourceParsers } from '../source-parsers.ts';

export interface ExplainOptions {
  /** A file with a raw bundle, or `-`; then nothing else says which one. */
  readonly file: string | null;
  readonly zoneId: ZoneId | null;
  readonly asOf: IsoInstant | null;
  readonly replay: string | null;
  readonly policy: string;
  readonly database: string;
  readonly json: boolean;
}

const readOptions = { expected: 'a raw bundle', maximumLength: 128 * 1024 * 1024 };

/**
 * `dawn explain`: one decision from the fields of its payloads to its action.
 * @returns 0 when it was decided, 1 for a document that is no raw bundle.
 * @throws ConfigurationError when no zone is named, or nothing is known of the moment.
 */
export async function explainCommand(terminal: Terminal, options: ExplainOptions): Promise<0 | 1> {
  const policy = policyNamed(options.policy);
  const raw = await findBundle(terminal, options);
  if (typeof raw === 'string') {
    await write(terminal.stderr, `dawn: ${raw}\n`);
    return 1;
  }
  const { assessment, decision } = decideRawBundle(raw, { parsers: sourceParsers, policy });
  const trace = traceDecision({ raw, assessment, decision });
  const tree = renderTrace(trace, terminal.stdout.isTTY === true);
  await write(terminal.stdout, `${options.json ? JSON.stringify(trace, null, 2) : tree}\n`);
  return 0;
}

async function findBundle(terminal: Terminal, options: ExplainOptions): Promise<RawBundle | string> {
  const { file, zoneId, asOf, replay, database } = options;
  if (file !== null)
    return readBundle(file, file === '-' ? await text(terminal.stdin) : await readFile(file, 'utf8'));
  if (zoneId === null) throw new ConfigurationError('explain: expected a file, or --zone with a zone.');
  return findMorning({ zoneId, asOf, replay, database });
}

function readBundle(file: string, document: string): RawBundle | string {
  const json = readJson(document, readOptions);
  if (!json.ok) return `${file}: ${json.failure.message}`;
  const parsed = rawBundleSchema.safeParse(json.value);
  if (parsed.success) return parsed.data;
  return `${file}: Expected a raw bundle (zoneId, asOf, payloads): ${z.prettifyError(parsed.error)}. Correct the document.`;
}
