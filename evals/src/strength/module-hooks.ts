import { readFileSync } from 'node:fs';
import type { InitializeHook, LoadHook, ResolveHook } from 'node:module';
import { z } from 'zod';

/** What the hooks are told when they are registered. */
export const hookDataSchema = z.object({
  /** File with the instrumented code by URL. */
  sourcesPath: z.string(),
  /** URLs of the modules that import the judged code, which are loaded anew together with it. */
  entries: z.array(z.string()),
});

const sourcesSchema = z.record(z.string(), z.string());
const FRESH = '?mutant=';
let sources: Readonly<Record<string, string>> = {};
let entries: readonly string[] = [];

/** Reads the instrumented code. */
export const initialize: InitializeHook = (data: unknown) => {
  const parsed = hookDataSchema.parse(data);
  sources = sourcesSchema.parse(JSON.parse(readFileSync(parsed.sourcesPath, 'utf8')));
  ({ entries } = parsed);
};

/** Carries `?mutant=` from an importing module to the judged code that it imports, and to nothing else. */
export const resolve: ResolveHook = async (specifier, context, next) => {
  const resolved = await next(specifier, context);
  const fresh = context.parentURL?.split(FRESH)[1];
  return fresh !== undefined && isLoadedAnew(resolved.url)
    ? { ...resolved, url: `${resolved.url}${FRESH}${fresh}` }
    : resolved;
};

/** Gives the instrumented code in place of the built file. */
export const load: LoadHook = async (url, context, next) => {
  const source = sources[url.split(FRESH)[0] ?? url];
  return source === undefined ? next(url, context) : { format: 'module', source, shortCircuit: true };
};

function isLoadedAnew(url: string): boolean {
  return url in sources || entries.includes(url);
}
