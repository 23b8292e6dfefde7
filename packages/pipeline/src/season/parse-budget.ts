import { existsSync, readFileSync } from 'node:fs';
import { alertBudgetSchema, budgetMeasures, type AlertBudget } from '@dawn-patrol/analysis';
import { ConfigurationError } from '@dawn-patrol/contracts';
import { z } from 'zod';

const example = 'Give such as sends-per-zone-week=1, or a JSON file such as {"sends-per-zone-week": 1}.';

/**
 * The alert budget that an operator gives: measures with limits, comma-separated, or a JSON file of them.
 * @throws ConfigurationError for a measure that does not exist, a limit that is no whole number, or no limit at all.
 */
export function parseBudget(text: string): AlertBudget {
  const parsed = alertBudgetSchema.safeParse(text.endsWith('.json') ? readFile(text) : readPairs(text));
  if (!parsed.success) {
    throw new ConfigurationError(
      `--budget: ${z.prettifyError(parsed.error)}. The measures are ${budgetMeasures.join(', ')}. ${example}`,
    );
  }
  if (Object.keys(parsed.data).length === 0) {
    throw new ConfigurationError(`--budget: expected at least one limit, got none. ${example}`);
  }
  return parsed.data;
}

/** A limit that is not written in digits stays a text, for the schema to refuse. */
function readPairs(text: string): Record<string, unknown> {
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [measure = '', limit = ''] = pair.split('=').map((part) => part.trim());
      return [measure, /^\d+$/.test(limit) ? Number(limit) : limit];
    }),
  );
}

function readFile(file: string): unknown {
  if (!existsSync(file)) throw new ConfigurationError(`--budget: there is no file ${file}. ${example}`);
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ConfigurationError(`--budget: ${file} is not JSON. ${example}`, { cause });
  }
}
