import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import { parseJsonText } from '../parse-json-text.ts';
import { budgetsSchema, noBudgets, type Budget } from './budgets.ts';

/** The budgets of a dataset. Without a file nothing is tolerated. Failure: the file is broken. */
export function readBudgets(goldenDirectory: string): Result<readonly Budget[], string> {
  const path = join(goldenDirectory, 'budgets.json');
  if (!existsSync(path)) return succeed(noBudgets);
  const parsed = parseJsonText(readFileSync(path, 'utf8'), budgetsSchema);
  return parsed.ok ? succeed(parsed.value.budgets) : fail(`${path}: ${parsed.failure}`);
}
