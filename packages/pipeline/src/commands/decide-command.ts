import { decideDocument } from '@dawn-patrol/analysis';
import type { Decided } from '@dawn-patrol/contracts';
import { readJson } from '@dawn-patrol/ingestion-kit';
import { answerDocuments, type Terminal } from '../documents.ts';
import { policyNamed } from '../policy-named.ts';
import { sourceParsers } from '../source-parsers.ts';

export interface DecideOptions {
  readonly files: readonly string[];
  readonly ndjson: boolean;
  readonly policy: string;
}

const readOptions = { expected: 'a raw bundle', maximumLength: 128 * 1024 * 1024 };

/** `dawn decide`: raw bundles to decisions. @throws ConfigurationError for a policy that does not exist. */
export function decideCommand(terminal: Terminal, options: DecideOptions): Promise<0 | 1> {
  const { files, ndjson } = options;
  const policy = policyNamed(options.policy);
  const answer = (document: string): Decided => {
    const bundle = readJson(document, readOptions);
    return bundle.ok ? decideDocument(bundle.value, { parsers: sourceParsers, policy }) : bundle;
  };
  return answerDocuments(terminal, { files, ndjson, answer });
}
