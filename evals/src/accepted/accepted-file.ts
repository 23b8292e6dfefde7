import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { readIfThere } from '../golden/read-if-there.ts';
import { parseJsonText } from '../parse-json-text.ts';
import type { Facts } from './facts.ts';

const folder = 'accepted';
/** Looked at without the schema of an object key by key: there are a hundred and more in each file. */
const acceptedSchema = z.strictObject({
  schemaVersion: z.literal(1),
  facts: z.custom<Facts>(areFacts, { error: 'expected a text for every place' }),
});

function areFacts(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => typeof each === 'string')
  );
}

/** The file of what came out of a case when the dataset was last accepted; null: it has not been accepted yet. */
export function readAcceptedText(golden: string, caseId: string): string | null {
  return readIfThere(join(golden, folder, `${caseId}.json`));
}

/** What that file says when these facts are accepted: one fact a line, so that branches merge. */
export function acceptedText(facts: Facts): string {
  return `${JSON.stringify({ schemaVersion: 1, facts }, null, 2)}\n`;
}

/** What that file says; null where there is none. Failure: it is broken. */
export function parseAcceptedFacts(text: string | null, caseId: string): Result<Facts | null, string> {
  if (text === null) return succeed(null);
  const parsed = parseJsonText(text, acceptedSchema);
  return parsed.ok ? succeed(parsed.value.facts) : fail(`${folder}/${caseId}.json: ${parsed.failure}`);
}

/** Writes what came out and removes the files of cases that are gone. Returns the ids of those that changed. */
export function writeAcceptedFacts(golden: string, outcomes: ReadonlyMap<string, Facts>): readonly string[] {
  const directory = join(golden, folder);
  mkdirSync(directory, { recursive: true });
  const gone = acceptedIds(golden).filter((id) => !outcomes.has(id));
  for (const id of gone) rmSync(join(directory, `${id}.json`));
  const changed = [...outcomes].filter(([id, facts]) => {
    const path = join(directory, `${id}.json`);
    const text = acceptedText(facts);
    if (readIfThere(path) === text) return false;
    writeFileSync(path, text);
    return true;
  });
  return [...gone, ...changed.map(([id]) => id)].toSorted();
}

/** The cases that have such a file. */
export function acceptedIds(golden: string): readonly string[] {
  const directory = join(golden, folder);
  if (!existsSync(directory)) return [];
  return readdirSync(directory).map((name) => name.replace(/\.json$/u, ''));
}
