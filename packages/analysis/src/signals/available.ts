/** What a signal needs: the thing itself, or the name of what is missing for `missing`. */
export type Available<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly missing: string };

export function available<Value>(value: Value): Available<Value> {
  return { ok: true, value };
}

export function unavailable(missing: string): { readonly ok: false; readonly missing: string } {
  return { ok: false, missing };
}
