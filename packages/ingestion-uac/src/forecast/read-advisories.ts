import { fail, succeed, type Note, type Result, type SourceFailure } from '@dawn-patrol/contracts';
import { readJson } from '@dawn-patrol/ingestion-kit/parse';
import { describeValue } from '../text/describe-value.ts';
import { isFields, type RawUacAdvisory } from './raw-uac-forecast.ts';
import { toAdvisory } from './to-advisory.ts';

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
 * The advisories of a payload: wrapped in `advisories`, or in `forecasts` as a page of history has
 * them; in a bare list; or a single one. Failures: those of `readJson`; `empty` for a list without
 * entries; `schema-mismatch` with the path when no entry is usable.
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
  if ('advisories' in root) return wrapped(root.advisories, 'advisories');
  if ('forecasts' in root) return wrapped(root.forecasts, 'forecasts');
  if ('advisory' in root || 'forecast' in root) return succeed([{ entry: root, path: '' }]);
  return mismatch('', 'an object with "advisories" or "forecasts"', root);
}

function wrapped(list: unknown, name: string): Result<readonly EntryAt[], SourceFailure> {
  return Array.isArray(list) ? listed(list, `${name}.`) : mismatch(name, 'a list', list);
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
    const advisory = unwrap(entry, path);
    if (advisory.ok) usable.push(advisory.value);
    else failures.push(advisory.failure);
  }
  const [first] = failures;
  if (usable.length === 0 && first !== undefined) return fail(first);
  const notes = failures.map(({ message }) => ({ code: 'entry-unusable', message }));
  return succeed({ usable, notes });
}

function unwrap(entry: unknown, path: string): Result<AdvisoryAt, SourceFailure> {
  const prefix = path === '' ? '' : `${path}.`;
  const { advisory, forecast } = isFields(entry) ? entry : {};
  if (isFields(advisory)) return succeed({ advisory, path: `${prefix}advisory` });
  if (isFields(forecast)) return succeed({ advisory: toAdvisory(forecast), path: `${prefix}forecast` });
  if (advisory !== undefined) return mismatch(`${prefix}advisory`, 'an object', advisory);
  if (forecast !== undefined) return mismatch(`${prefix}forecast`, 'an object', forecast);
  return mismatch(path, 'an object with "advisory" or "forecast"', entry);
}

function mismatch(path: string, wanted: string, came: unknown) {
  const where = path === '' ? 'at the root' : `at ${path}`;
  return fail<SourceFailure>({
    kind: 'schema-mismatch',
    path,
    message: `Expected ${expected}: ${wanted} ${where}, got ${describeValue(came)}. The source may have changed its format.`,
  });
}
