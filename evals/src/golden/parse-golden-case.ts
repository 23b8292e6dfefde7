import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import type { z } from 'zod';
import { goldenCaseSchema, type GoldenCase } from './golden-case.ts';
import type { GoldenFileName } from './golden-files.ts';
import type { CaseFiles } from './read-case-files.ts';

const fileOfPart = {
  description: 'case.json',
  input: 'input.json',
  expected: 'expected.json',
} as const satisfies Record<string, GoldenFileName>;

/** One case from its three files. Failure: every fault, each with its file and place. */
export function parseGoldenCase(files: CaseFiles): Result<GoldenCase, string> {
  const description = parseJson(files, 'case.json');
  const input = parseJson(files, 'input.json');
  const expected = parseJson(files, 'expected.json');
  if (!description.ok) return description;
  if (!input.ok) return input;
  if (!expected.ok) return expected;
  const parsed = goldenCaseSchema.safeParse({
    description: description.value,
    input: input.value,
    expected: expected.value,
  });
  if (!parsed.success) return fail(parsed.error.issues.map((issue) => describe(files.id, issue)).join('\n'));
  if (parsed.data.description.id !== files.id) {
    return fail(`${files.id}/case.json: id is ${parsed.data.description.id}, expected the folder's name.`);
  }
  return succeed(parsed.data);
}

function parseJson(files: CaseFiles, name: GoldenFileName): Result<unknown, string> {
  try {
    const value: unknown = JSON.parse(files.texts[name]);
    return succeed(value);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return fail(`${files.id}/${name}: expected JSON (${reason}).`);
  }
}

function describe(id: string, issue: z.core.$ZodIssue): string {
  const [part, ...path] = issue.path.map(String);
  const file = part === 'description' || part === 'input' || part === 'expected' ? fileOfPart[part] : 'case';
  return `${id}/${file}: ${path.length === 0 ? '' : `${path.join('.')}: `}${issue.message}`;
}
