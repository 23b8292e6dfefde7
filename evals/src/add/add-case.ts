import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyById } from '@dawn-patrol/analysis';
import { fail, succeed, type RawBundle, type Result } from '@dawn-patrol/contracts';
import type { AddOptions } from '../golden-command/golden-command.ts';
import type { GoldenCase } from '../golden/golden-case.ts';
import { goldenFileNames, type GoldenFileName } from '../golden/golden-files.ts';
import { hashText } from '../golden/hash-text.ts';
import { loadGolden, writeManifest } from '../golden/load-golden.ts';
import { parseGoldenCase } from '../golden/parse-golden-case.ts';
import { rawProducts, type RawProduct } from '../golden/raw-products.ts';
import { describeFinding, type LintFinding } from '../lint/lint-finding.ts';
import { lintCase } from '../lint/lint-golden.ts';
import { readOurTexts } from '../lint/our-texts.ts';
import { duplicateFinder } from '../lint/rules/find-duplicates.ts';
import { readSeasonFacts } from '../lint/season-facts.ts';
import { askForLabels } from './ask-for-labels.ts';
import type { Ask } from './ask.ts';
import { buildLabels } from './build-labels.ts';
import { caseIdOf, describeCase } from './describe-case.ts';
import { readRawBundle } from './read-raw-bundle.ts';
import { trimBundle } from './trim-bundle.ts';

export interface AddSurroundings {
  /** Asks a person for what no option says; null where nobody is there. */
  readonly ask: Ask | null;
  readonly readStandardInput: () => string;
}

/** What may be left open when a case is added: the linter names it until it is filled in. */
const mayBeOpen: ReadonlySet<string> = new Set(['says-why', 'actions-apart', 'late-input-is-meant']);

/**
 * Writes a new case of raw payloads and the labels of a person, renews the manifest, and answers with
 * what to do next. Failure, with nothing written: the input cannot be read, the dataset is not in
 * order, the name is taken, or the case contradicts itself, its policy or its sources.
 */
export async function addCase(
  options: AddOptions,
  surroundings: AddSurroundings,
): Promise<Result<string, string>> {
  const { from, zone, asOf, golden } = options;
  const raw = readRawBundle({ from, zone, asOf, readStandardInput: surroundings.readStandardInput });
  if (!raw.ok) return raw;
  const present = loadGolden(golden);
  if (!present.ok) return present;
  const id = caseIdOf(options, raw.value);
  if (present.value.some(({ description }) => description.id === id)) {
    return fail(`There is a case ${id} already. Name this one for what it shows: --id <id>`);
  }
  const bundle = trimBundle(raw.value);
  const product = newestProduct(bundle);
  const { ask } = surroundings;
  const answered =
    ask === null
      ? options
      : await askForLabels(options, ask, typeof product?.rating === 'string' ? product.rating : 'nothing');
  const texts = writeTexts(answered, bundle, product);
  if (!texts.ok) return texts;
  const judged = judgeNewCase(id, texts.value, present.value, golden);
  if (!judged.ok) return judged;
  const written = writeFiles(golden, id, texts.value);
  return written.ok ? succeed(nextSteps(id, judged.value)) : written;
}

type CaseTexts = Readonly<Record<GoldenFileName, string>>;

function writeTexts(
  options: AddOptions,
  bundle: RawBundle,
  product: RawProduct | null,
): Result<CaseTexts, string> {
  const policy = policyById(options.policy);
  if (policy === undefined) return fail(`--policy: no shipped policy is called ${options.policy}.`);
  const labels = buildLabels(options, product, policy);
  if (!labels.ok) return labels;
  const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return succeed({
    'case.json': text(describeCase(options, bundle, product)),
    'input.json': text(bundle),
    'expected.json': text(labels.value),
  });
}

/** Findings that may stay open. Failure: the others. */
function judgeNewCase(
  id: string,
  texts: CaseTexts,
  present: readonly GoldenCase[],
  golden: string,
): Result<readonly LintFinding[], string> {
  const none = hashText('');
  const hashes = { 'case.json': none, 'input.json': none, 'expected.json': none };
  const parsed = parseGoldenCase({ id, texts, hashes });
  if (!parsed.ok) return parsed;
  const duplicates = duplicateFinder();
  for (const each of present) duplicates(each);
  const lists = { ourTexts: readOurTexts(golden), season: readSeasonFacts(golden) };
  const findings = [...lintCase(parsed.value, lists), ...duplicates(parsed.value)];
  const wrong = findings.filter((finding) => !isOpen(finding, parsed.value));
  return wrong.length > 0 ? fail(wrong.map(describeFinding).join('\n')) : succeed(findings);
}

/** A difference of actions without a step is open as long as no step is labelled. */
function isOpen({ rule }: LintFinding, { expected: { decided } }: GoldenCase): boolean {
  return mayBeOpen.has(rule) || (rule === 'steps-lead-to-the-action' && decided?.steps === undefined);
}

function newestProduct({ uac }: RawBundle): RawProduct | null {
  const [newest = null] = rawProducts(uac).toSorted(
    (first, second) => (second.issuedAtMs ?? 0) - (first.issuedAtMs ?? 0),
  );
  return newest;
}

function writeFiles(golden: string, id: string, texts: CaseTexts): Result<number, string> {
  const folder = join(golden, 'cases', id);
  if (existsSync(folder)) return fail(`${folder} is there already.`);
  try {
    mkdirSync(folder);
    for (const name of goldenFileNames) writeFileSync(join(folder, name), texts[name]);
    const manifest = writeManifest(golden);
    if (!manifest.ok) rmSync(folder, { recursive: true });
    return manifest;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return fail(`${folder} could not be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function nextSteps(id: string, open: readonly LintFinding[]): string {
  const left = open.map(({ field, expected, remedy }) => `  ${field}: ${remedy} (expected ${expected})`);
  return [
    `golden/cases/${id} is written and in the manifest.`,
    ...(left.length === 0 ? [] : ['', 'Still to fill in:', ...left]),
    '',
    'Next:',
    ...(left.length === 0 ? [] : [`  edit golden/cases/${id}, then: pnpm golden manifest`]),
    `  pnpm eval --case ${id}`,
    '  change a label, pnpm golden manifest, see it fail, change it back',
    '  pnpm eval --bless --reason "<why this case>"',
    '  pnpm golden lint',
  ].join('\n');
}
