import { fail, succeed, type Note, type Result, type SourceFailure } from '@dawn-patrol/contracts';
import { readJson } from '@dawn-patrol/ingestion-kit/parse';
import { describeValue } from './describe-value.ts';
import { rawUacEntrySchema, type RawUacAdvisory } from './raw-uac-forecast.ts';

const expected = 'a UAC forecast';
/** A real payload has about 9,000 characters. */
const maximumLength = 2_000_000;

/** An advisory and its place in the payload. */
interface AdvisoryAt {
  readonly advisory: RawUacAdvisory;
  readonly path: string;
}

export interface Advisories {
  readonly usable: readonly AdvisoryAt[];
  /** One for each entry that is no advisory. */
  readonly notes: readonly Note[];
}

/**
 * The advisories of a payload: wrapped in `advisories`, in a bare list, or a single one. Failures:
 * those of `readJson`; `empty` for a list without entries; `schema-mismatch` with the path when no
 * entry is usable.
 */
export function readAdvisories(payload: unknown): Result<Advisories, SourceFailure> {
  const json = readJson(payload, { expected, maximumLength });
  if (!json.ok) return json;
  const entries = readEntries(json.value);
  if (!entries.ok) return entries;
  return sortOut(entries.value);
}

interface EntryAt {
  readonly entry: unknown;
  readonly path: string;
}

function readEntries(root: unknown): Result<readonly EntryAt[], SourceFailure> {
  if (root === null) return fail({ kind: 'empty', message: `Expected ${expected}, got null.` });
  if (Array.isArray(root)) return listed(root, '');
  if (typeof root !== 'object') return mismatch('', 'an object or a list', root);
  if ('advisories' in root) {
    const { advisories } = root;
    return Array.isArray(advisories)
      ? listed(advisories, 'advisories.')
      : mismatch('advisories', 'a list', advisories);
  }
  if ('advisory' in root) return succeed([{ entry: root, path: '' }]);
  return mismatch('', 'an object with "advisories" or "advisory"', root);
}

function listed(entries: readonly unknown[], prefix: string): Result<readonly EntryAt[], SourceFailure> {
  if (entries.length === 0) {
    return fail({
      kind: 'empty',
      message: `Expected ${expected}, got a list without any. The center has published nothing here.`,
    });
  }
  return succeed(entries.map((entry, index) => ({ entry, path: `${prefix}${index}` })));
}

function sortOut(entries: readonly EntryAt[]): Result<Advisories, SourceFailure> {
  const usable: AdvisoryAt[] = [];
  const failures: SourceFailure[] = [];
  for (const { entry, path } of entries) {
    const parsed = rawUacEntrySchema.safeParse(entry);
    const advisoryPath = path === '' ? 'advisory' : `${path}.advisory`;
    if (parsed.success) usable.push({ advisory: parsed.data.advisory, path: advisoryPath });
    else failures.push(unusable(entry, path, advisoryPath));
  }
  const [first] = failures;
  if (usable.length === 0 && first !== undefined) return fail(first);
  const notes = failures.map(({ message }) => ({ code: 'entry-unusable', message }));
  return succeed({ usable, notes });
}

function unusable(entry: unknown, path: string, advisoryPath: string): SourceFailure {
  const isObject = typeof entry === 'object' && entry !== null && !Array.isArray(entry);
  return isObject && 'advisory' in entry
    ? mismatchFailure(advisoryPath, 'an object', entry.advisory)
    : mismatchFailure(path, 'an object with "advisory"', entry);
}

function mismatch(path: string, wanted: string, came: unknown) {
  return fail(mismatchFailure(path, wanted, came));
}

function mismatchFailure(path: string, wanted: string, came: unknown): SourceFailure {
  const where = path === '' ? 'at the root' : `at ${path}`;
  return {
    kind: 'schema-mismatch',
    path,
    message: `Expected ${expected}: ${wanted} ${where}, got ${describeValue(came)}. The source may have changed its format.`,
  };
}
