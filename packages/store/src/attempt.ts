import { fail, succeed } from '@dawn-patrol/contracts';
import { RefusedRecord } from './refused-record.ts';
import type { StoreResult } from './store-failure.ts';

/** Work on the database as a Result: whatever it throws means that nothing was changed. */
export async function attempt<Value>(work: () => Promise<Value>): Promise<StoreResult<Value>> {
  try {
    return succeed(await work());
  } catch (error) {
    if (error instanceof RefusedRecord) return fail(error.failure);
    return fail({
      kind: 'unavailable',
      message: `The database did not answer, and nothing was changed: ${error instanceof Error ? error.message : String(error)}`,
    });
  }
}

/** A Result in a Result as one. */
export function flat<Value>(result: StoreResult<StoreResult<Value>>): StoreResult<Value> {
  return result.ok ? result.value : result;
}

/** Saves what was found valid; what was not is the answer. */
export async function whenValid<Value>(
  checked: StoreResult<Value>,
  save: (value: Value) => Promise<unknown>,
): Promise<StoreResult<null>> {
  if (!checked.ok) return checked;
  const saved = await attempt(() => save(checked.value));
  return saved.ok ? succeed(null) : saved;
}
