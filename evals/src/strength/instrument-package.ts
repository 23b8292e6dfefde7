import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import type { Mutant, MutantGroup } from './mutant.ts';
import { reachableFiles } from './reachable-files.ts';
import { silentLogger } from './silent-logger.ts';

/** Built code with every mutant in it, each behind a switch, by the URL from which it is imported. */
export interface Instrumented {
  readonly sources: Readonly<Record<string, string>>;
  readonly mutants: readonly Mutant[];
}

/** A package whose built code is to be weakened. */
export interface InstrumentedPackage {
  readonly group: MutantGroup;
  /** The package's folder. */
  readonly directory: string;
  /** Built files that the judge imports; what they do not import is left alone. */
  readonly entry: string;
  /** The top of the repository, from which places are named. */
  readonly top: string;
}

/**
 * Plants every mutant of StrykerJS into the built code of one package. The build is what ships, and
 * has no types to get in the way; places are those of the source, by its source map.
 */
export async function instrumentPackage(input: InstrumentedPackage): Promise<Instrumented> {
  const files = reachableFiles(join(input.directory, 'dist', input.entry));
  const sources: Record<string, string> = {};
  const mutants: Mutant[] = [];
  for (const path of files) {
    const code = readFileSync(path, 'utf8');
    const { files: instrumented, mutants: planted } = await new Instrumenter(silentLogger).instrument(
      [{ name: path, content: code, mutate: true }],
      { plugins: null, excludedMutations: [], ignorers: [] },
    );
    const file = sourcePath(path, input);
    const lineOf = sourceLines(path);
    const prefix = `${input.group}/${relative(input.directory, path)}#`;
    for (const { id, location, mutatorName, replacement } of planted) {
      mutants.push({
        id: `${prefix}${id}`,
        group: input.group,
        file,
        place: `${file}:${String(lineOf(location.start.line, location.start.column))}`,
        mutator: mutatorName,
        original: textBetween(code, location),
        replacement: replacement ?? '',
      });
    }
    sources[pathToFileURL(path).href] = withPrefix(instrumented[0]?.content ?? code, prefix);
  }
  return { sources, mutants };
}

/** The instrumenter counts from 0 in each file: the prefix makes the ids unique in a run. */
function withPrefix(code: string, prefix: string): string {
  return code
    .replaceAll(/stryMutAct_9fa48\("(\d+)"\)/gu, (_, id: string) => `stryMutAct_9fa48("${prefix}${id}")`)
    .replaceAll(/stryCov_9fa48\(((?:"\d+"(?:, )?)+)\)/gu, (_, ids: string) => {
      return `stryCov_9fa48(${ids.replaceAll(/"(\d+)"/gu, (__, id: string) => `"${prefix}${id}"`)})`;
    });
}

function sourcePath(path: string, { directory, top }: InstrumentedPackage): string {
  const inside = relative(join(directory, 'dist'), path).replace(/\.js$/u, '.ts');
  return relative(top, resolve(directory, 'src', inside));
}

/** From a place in the built file, counted from 0, to the line of the source, counted from 1. */
function sourceLines(path: string): (line: number, column: number) => number {
  const map = new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')));
  return (line, column) => {
    const entry = map.findEntry(line, column);
    return 'originalLine' in entry ? entry.originalLine + 1 : line + 1;
  };
}

interface Location {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

function textBetween(code: string, { start, end }: Location): string {
  const lines = code.split('\n').slice(start.line, end.line + 1);
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column : 0, index === last ? end.column : undefined))
    .map((line) => line.trim())
    .join(' ');
}
