import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { markdownMarker } from '../report/render-markdown.ts';
import { runTestEval, writeDataset } from '../testing/run-test-eval.ts';

const top = fileURLToPath(new URL('../../../', import.meta.url));
const folder = `${top}.github/workflows/`;
const permissionsSchema = z.record(z.string(), z.enum(['read', 'write', 'none']));
const stepSchema = z.strictObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const workflowSchema = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: permissionsSchema,
  jobs: z.record(
    z.string(),
    z.strictObject({
      name: z.string(),
      needs: z.string().optional(),
      if: z.string().optional(),
      'runs-on': z.string(),
      'timeout-minutes': z.int(),
      permissions: permissionsSchema.optional(),
      strategy: z.unknown().optional(),
      env: z.record(z.string(), z.string()).optional(),
      steps: z.array(stepSchema).min(1),
    }),
  ),
});
const packageSchema = z.object({ packageManager: z.string(), scripts: z.record(z.string(), z.string()) });

const read = (file: string): string => readFileSync(file, 'utf8');
const manifest = packageSchema.parse(JSON.parse(read(`${top}package.json`)));
const files = readdirSync(folder);
const text = read(`${folder}gate.yml`);
const gate = workflowSchema.parse(parse(text));
const steps = Object.values(gate.jobs).flatMap((job) => job.steps);
const commands = steps.flatMap(({ run }) => run ?? []);
const ownWords = new Set(['install', 'exec']);

describe('the workflows', () => {
  it.each(files)('%s is YAML of the shape that GitHub reads', (file) => {
    expect(workflowSchema.safeParse(parse(read(`${folder}${file}`)))).toMatchObject({ success: true });
  });

  it('run on pull requests and merge groups, never with the rights of the base on foreign code', () => {
    expect(Object.keys(gate.on).toSorted()).toEqual(['merge_group', 'pull_request']);
  });

  it('may read, and write comments only in a job that runs nothing of the pull request', () => {
    expect(gate.permissions).toEqual({ contents: 'read' });
    const writers = Object.values(gate.jobs).filter(({ permissions = {} }) =>
      Object.values(permissions).includes('write'),
    );
    expect(writers.map(({ permissions }) => permissions)).toEqual([{ 'pull-requests': 'write' }]);
    const used = writers.flatMap((job) => job.steps).flatMap(({ uses }) => uses ?? []);
    expect(used.every((name) => !name.startsWith('actions/checkout@'))).toBe(true);
    expect(writers[0]?.if).toContain('head.repo.full_name == github.repository');
  });

  it('pin every action to a full version', () => {
    const unpinned = steps.flatMap(({ uses }) => uses ?? []).filter((name) => !/@v\d+\.\d+\.\d+$/.test(name));
    expect(unpinned).toEqual([]);
  });

  it('put nothing that a stranger writes into a shell', () => {
    expect(commands.filter((command) => command.includes('${{'))).toEqual([]);
  });

  it('name only scripts that package.json has', () => {
    const scripts = commands.flatMap((command) =>
      [...command.matchAll(/^\s*pnpm (?:--silent )?(?<script>[a-z:]+)/gm)].map(
        ({ groups }) => groups?.['script'],
      ),
    );
    expect(scripts).toContain('check');
    expect(scripts).toContain('eval');
    expect(
      scripts.filter((name) => name === undefined || !(name in manifest.scripts || ownWords.has(name))),
    ).toEqual([]);
  });

  it('install the pnpm of package.json, and test the oldest and the next Node', () => {
    expect(commands.join('\n')).toContain(`npm install --global ${manifest.packageManager}`);
    expect(text).toContain("node: ['20.19', '22']");
  });

  it('give options that the judge knows', async () => {
    const call = commands.find((command) => command.startsWith('pnpm eval')) ?? '';
    const options = [...call.matchAll(/--[a-z]+/g)].map(([option]) => option);
    const { terminal } = await runTestEval(writeDataset({ one: {} }), ['--help']);
    expect(options.length).toBeGreaterThan(0);
    expect(options.filter((option) => !terminal.written().includes(option))).toEqual([]);
  });

  it('find their comment by the marker that the report begins with', () => {
    expect(text).toContain(`marker='${markdownMarker}'`);
  });
});
