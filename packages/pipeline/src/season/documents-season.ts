import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { assembleZoneBundle, type ZoneDay } from '@dawn-patrol/analysis';
import { ConfigurationError, fail, rawBundleSchema, succeed, type Result } from '@dawn-patrol/contracts';
import { readJson } from '@dawn-patrol/ingestion-kit';
import { z } from 'zod';
import { sourceParsers } from '../source-parsers.ts';
import { assumedHour, createFactsReader, seasonFactsSchema, type FactsReader } from './facts-reader.ts';
import type { SeasonFault, SeasonSource } from './season-source.ts';

const readOptions = { expected: 'a zone-day of a season', maximumLength: 128 * 1024 * 1024 };

/**
 * A season in documents: an NDJSON file with one a line, a JSON file with one, or a folder of such
 * files, read in the order of their names. A document is a raw bundle or the facts of one product.
 * @throws ConfigurationError when there is nothing of that name, or a folder has no such files.
 */
export function createDocumentsSeason(path: string): SeasonSource {
  const files = filesOf(path);
  const seen = { facts: false };
  return {
    name: path,
    async *days() {
      const facts = createFactsReader();
      for (const file of files) {
        for await (const { text, where } of documentsOf(file)) {
          yield readDocument({ text, where, facts, onFacts: () => (seen.facts = true) });
        }
      }
    },
    notes: () => (seen.facts ? [factsNote] : []),
  };
}

const factsNote = `The facts hold a date without a time of day: each product is judged at ${assumedHour}:00 America/Denver of its date, taken for its time of issue (a second product of a day an hour later), with the zone's product before it and no weather, snowpack or warnings.`;

function filesOf(path: string): string[] {
  if (!existsSync(path)) {
    throw new ConfigurationError(
      `--season: there is no ${path}. Name a folder or a file of raw bundles or of season facts.`,
    );
  }
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => /\.(json|ndjson)$/.test(name));
  if (names.length === 0) {
    throw new ConfigurationError(`--season: expected .json or .ndjson files in ${path}, found none.`);
  }
  return names.toSorted().map((name) => join(path, name));
}

interface Document {
  readonly text: string;
  readonly where: string;
}

async function* documentsOf(file: string): AsyncGenerator<Document> {
  if (!file.endsWith('.ndjson')) {
    yield { text: await readFile(file, 'utf8'), where: file };
    return;
  }
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() !== '') yield { text, where: `${file}:${line}` };
  }
}

interface DocumentInput extends Document {
  readonly facts: FactsReader;
  readonly onFacts: () => void;
}

function readDocument({ text, where, facts, onFacts }: DocumentInput): Result<ZoneDay, SeasonFault> {
  const json = readJson(text, readOptions);
  if (!json.ok) return fail({ where, message: json.failure.message });
  if (isFacts(json.value)) {
    onFacts();
    const line = seasonFactsSchema.safeParse(json.value);
    if (!line.success)
      return fail({ where, message: `Expected the facts of a product. ${z.prettifyError(line.error)}` });
    const day = facts.read(line.data);
    return day.ok ? day : fail({ where, message: day.failure });
  }
  const raw = rawBundleSchema.safeParse(json.value);
  if (!raw.success)
    return fail({
      where,
      message: `Expected a raw bundle or the facts of a product. ${z.prettifyError(raw.error)}`,
    });
  return succeed({ zone: raw.data.zoneId, bundle: assembleZoneBundle(raw.data, sourceParsers) });
}

function isFacts(document: unknown): boolean {
  return typeof document === 'object' && document !== null && 'dateIssued' in document;
}
