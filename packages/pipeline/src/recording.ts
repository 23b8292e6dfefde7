import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigurationError, isoInstantSchema, zoneIdSchema } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { mapMembers } from './zone-payloads.ts';

const recordedFileSchema = z.strictObject({
  /** Path below the recording's folder. */
  file: z.string().min(1),
  fetchedAt: isoInstantSchema,
  /** The service it came from, as exactly as it is known. */
  sourceUrl: z.url(),
});

const recordedZoneSchema = z.strictObject(mapMembers(() => recordedFileSchema.optional()));

/** A recorded morning: which payloads belong to which zone, and the moment at which they are judged. */
const recordingSchema = z.strictObject({
  schemaVersion: z.literal(1),
  day: z.iso.date(),
  asOf: isoInstantSchema,
  title: z.string(),
  description: z.string(),
  zones: z.partialRecord(zoneIdSchema, recordedZoneSchema),
});

export type RecordedFile = z.infer<typeof recordedFileSchema>;
export type Recording = z.infer<typeof recordingSchema> & { readonly directory: string };

/** The folder of the days that come with the project. */
export const bundledRecordings = fileURLToPath(new URL('../recordings', import.meta.url));

/** Names of the days that come with the project, oldest first. */
export function bundledDays(): string[] {
  return readdirSync(bundledRecordings)
    .filter((name) => existsSync(join(bundledRecordings, name, 'manifest.json')))
    .toSorted();
}

/**
 * Reads a recorded day: a folder with a `manifest.json`, or the name of a bundled day.
 * @throws ConfigurationError when there is none or its manifest cannot be used.
 */
export async function loadRecording(dayOrDirectory: string): Promise<Recording> {
  const bundled = join(bundledRecordings, dayOrDirectory);
  const directory = bundledDays().includes(dayOrDirectory) ? bundled : resolve(dayOrDirectory);
  const manifest = join(directory, 'manifest.json');
  if (!existsSync(manifest)) {
    throw new ConfigurationError(
      `No recorded day at ${manifest}. Give a folder with a manifest.json, or one of: ${bundledDays().join(', ')}.`,
    );
  }
  const parsed = recordingSchema.safeParse(parseManifest(await readFile(manifest, 'utf8'), manifest));
  if (!parsed.success) {
    throw new ConfigurationError(`${manifest} is not a recording: ${z.prettifyError(parsed.error)}`);
  }
  return { ...parsed.data, directory };
}

function parseManifest(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ConfigurationError(`${path} is not JSON.`, { cause });
  }
}

/** The text of one recorded payload. @throws ConfigurationError for a path that leaves the recording. */
export async function readRecordedText(recording: Recording, file: RecordedFile): Promise<string> {
  const path = resolve(recording.directory, file.file);
  const inside = relative(recording.directory, path);
  if (inside.startsWith('..') || isAbsolute(inside)) {
    throw new ConfigurationError(`${file.file} lies outside the recording ${recording.directory}.`);
  }
  return readFile(path, 'utf8');
}

/** Lower-case hexadecimal SHA-256 of a text's UTF-8 bytes. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
