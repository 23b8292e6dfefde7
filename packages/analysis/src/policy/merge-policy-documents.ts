import { z } from 'zod';

const objectSchema = z.record(z.string(), z.unknown());
const namedSchema = z.looseObject({ id: z.string() });
const quantitySchema = z.looseObject({ value: z.unknown(), unit: z.unknown() });

/** What every policy says of itself: never taken over from the policy that it extends. */
const identity = new Set(['id', 'title', 'version', 'effectiveFrom']);

/**
 * A document that extends another, as one whole: the extending one wins field by field. A number is
 * replaced with its unit and source, so that no source stands beside a number it never spoke of. A
 * list is replaced as a whole; only in `rules` an id alone stands for the extended policy's rule,
 * and a rule of the same id is merged with it. Nothing is checked here: the whole is, afterwards.
 */
export function mergePolicyDocuments(
  extended: Readonly<Record<string, unknown>>,
  extending: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const inherited = Object.fromEntries(Object.entries(extended).filter(([key]) => !identity.has(key)));
  const { rules, extends: _extends, ...own } = extending;
  const merged = mergeFields(inherited, own);
  return rules === undefined ? merged : { ...merged, rules: mergeRules(extended.rules, rules) };
}

function mergeFields(
  extended: Readonly<Record<string, unknown>>,
  extending: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const own = Object.entries(extending).map(
    ([key, value]) => [key, mergeValue(extended[key], value)] as const,
  );
  return Object.fromEntries([...Object.entries(extended), ...own]);
}

function mergeValue(extended: unknown, extending: unknown): unknown {
  if (quantitySchema.safeParse(extended).success) return extending;
  const both = z.tuple([objectSchema, objectSchema]).safeParse([extended, extending]);
  return both.success ? mergeFields(...both.data) : extending;
}

/** An id that the extended policy has no rule for is left as it is, for the check to name. */
function mergeRules(extended: unknown, extending: unknown): unknown {
  if (!Array.isArray(extending)) return extending;
  const known = new Map(
    (Array.isArray(extended) ? extended : []).flatMap((rule: unknown) => {
      const named = namedSchema.safeParse(rule);
      return named.success ? [[named.data.id, named.data] as const] : [];
    }),
  );
  return extending.map((entry: unknown) => {
    if (typeof entry === 'string') return known.get(entry) ?? entry;
    const named = namedSchema.safeParse(entry);
    return named.success ? mergeValue(known.get(named.data.id), named.data) : entry;
  });
}
