import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fail, rawBundleSchema, succeed, type RawBundle, type Result } from '@dawn-patrol/contracts';
import { z } from 'zod';

/** A recorded day: its moment, and the file of each payload of each zone. */
const recordedDaySchema = z.object({
  asOf: z.string(),
  zones: z.record(z.string(), z.record(z.string(), z.object({ file: z.string() }))),
});
const documentSchema = z.record(z.string(), z.unknown());

export interface ReadRawBundleInput {
  /** A zone's folder of a recorded day, a file with a raw bundle, or `-`. */
  readonly from: string;
  readonly zone?: string | undefined;
  readonly asOf?: string | undefined;
  readonly readStandardInput: () => string;
}

/** The raw payloads to make a case of. Failure: nothing there, no JSON, or no bundle; says what was looked for. */
export function readRawBundle(input: ReadRawBundleInput): Result<RawBundle, string> {
  const document = readDocument(input);
  if (!document.ok) return document;
  const { zone, asOf } = input;
  const whole = {
    ...document.value,
    ...(zone === undefined ? {} : { zoneId: zone }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  const parsed = rawBundleSchema.safeParse(whole);
  if (parsed.success) return succeed(parsed.data);
  const [issue] = parsed.error.issues;
  return fail(
    `${input.from} is no raw bundle: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}. Expected zoneId, asOf and payloads; --zone and --as-of say the first two.`,
  );
}

function readDocument({
  from,
  readStandardInput,
}: ReadRawBundleInput): Result<Record<string, unknown>, string> {
  if (from === '-') return parseDocument(readStandardInput(), 'standard input');
  const path = resolve(from);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return fail(`Expected ${from}, found no such file or folder.`);
  if (found.isDirectory()) return readRecordedZone(path);
  return parseDocument(readFileSync(path, 'utf8'), from);
}

function readRecordedZone(folder: string): Result<Record<string, unknown>, string> {
  const day = dirname(folder);
  const manifestPath = join(day, 'manifest.json');
  if (statSync(manifestPath, { throwIfNoEntry: false }) === undefined) {
    return fail(
      `Expected ${manifestPath} beside the folder of the zone, found no such file. Name a zone's folder of a recorded day, such as packages/pipeline/recordings/2026-03-09/salt-lake.`,
    );
  }
  const manifest = parseDocument(readFileSync(manifestPath, 'utf8'), manifestPath);
  if (!manifest.ok) return manifest;
  const parsed = recordedDaySchema.safeParse(manifest.value);
  if (!parsed.success)
    return fail(`${manifestPath} is no recorded day: ${parsed.error.issues[0]?.message ?? ''}.`);
  const zoneId = basename(folder);
  const members = parsed.data.zones[zoneId];
  if (members === undefined) {
    return fail(
      `${manifestPath} has no zone ${zoneId}. It has ${Object.keys(parsed.data.zones).join(', ')}.`,
    );
  }
  const payloads = Object.entries(members).map(([name, { file }]) => [
    name,
    toPayload(readFileSync(join(day, file), 'utf8')),
  ]);
  return succeed({ zoneId, asOf: parsed.data.asOf, ...Object.fromEntries(payloads) });
}

/** A payload that is no JSON is kept as the text that came. */
function toPayload(text: string): unknown {
  const value = parseText(text);
  return value === undefined ? text : value;
}

function parseDocument(text: string, from: string): Result<Record<string, unknown>, string> {
  const parsed = documentSchema.safeParse(parseText(text));
  return parsed.success
    ? succeed(parsed.data)
    : fail(`Expected a JSON object in ${from}, got something else.`);
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
