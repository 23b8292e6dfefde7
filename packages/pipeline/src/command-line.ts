import { readFileSync } from 'node:fs';
import { Argument, Command, Option } from 'commander';
import { payloadNames, type PayloadName } from './payload-names.ts';
import { addPolicy } from './policy-command-line.ts';
import type { ExitCode, ProgramInput } from './program.ts';

type Finish = (code: ExitCode) => void;

const description =
  'Dawn Patrol reads the published avalanche forecast, the weather and the snowpack of the Utah zones, decides what needs a human, and shows why.';
const epilogue = `
Exit codes: 0 done, 1 the input or the work failed, 2 wrong usage.
Settings: DAWN_CONTACT (needed for live requests), DAWN_DATABASE, DAWN_HOST, DAWN_PORT, DAWN_LOG,
DAWN_RUN_DEADLINE (seconds that a live run may ask the services; 300).
Not a forecast: read the official one at https://utahavalanchecenter.org`;

/**
 * The commands and their options. What a command does is loaded when it is called, so that
 * `--version` and `--help` answer at once.
 */
export function buildCommandLine(input: ProgramInput, finish: Finish): Command {
  const { stdout, stderr } = input.terminal;
  const program = new Command('dawn')
    .description(description)
    .version(readVersion(), '--version', 'print the version')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .addHelpText('after', epilogue);
  addParse(program, input, finish);
  addDecide(program, input, finish);
  addExplain(program, input, finish);
  addRun(program, input, finish);
  addServe(program, input, finish);
  addDemo(program, input, finish);
  addRecord(program, input, finish);
  addDoctor(program, input, finish);
  addPolicy(program, input, finish);
  return program;
}

function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? 'unknown';
}

function addParse(program: Command, { terminal }: ProgramInput, finish: Finish): void {
  interface Flags {
    ndjson?: boolean;
    zone?: string;
  }
  program
    .command('parse')
    .description('read raw payloads and print what they say, as JSON')
    .addArgument(new Argument('<payload>', 'what the documents are').choices([...payloadNames]))
    .argument('[files...]', 'files, or - for standard input', [])
    .option('--ndjson', 'one document a line, in and out, in order')
    .option('--zone <slug>', 'for uac: the zone that the payload has to be of')
    .action(async (payload: PayloadName, files: string[], { ndjson = false, zone }: Flags) => {
      const { parseCommand } = await import('./commands/parse-command.ts');
      const zoneId =
        zone === undefined ? {} : { zoneId: (await import('./command-context.ts')).zoneNamed(zone) };
      finish(await parseCommand(terminal, payload, { files, ndjson, ...zoneId }));
    });
}

function addDecide(program: Command, { terminal }: ProgramInput, finish: Finish): void {
  program
    .command('decide')
    .description('decide raw bundles and print each decision with its reasons, as JSON')
    .argument('[files...]', 'files, or - for standard input', [])
    .option('--ndjson', 'one bundle a line, in and out, in order')
    .addOption(policyOption())
    .action(async (files: string[], { ndjson = false, policy }: { ndjson?: boolean; policy: string }) => {
      const { decideCommand } = await import('./commands/decide-command.ts');
      finish(await decideCommand(terminal, { files, ndjson, policy }));
    });
}

function addExplain(program: Command, input: ProgramInput, finish: Finish): void {
  interface Flags {
    zone?: string;
    asOf?: string;
    replay?: string;
    policy: string;
    database?: string;
    json?: boolean;
  }
  program
    .command('explain')
    .description('show one decision step by step, from the fields that the sources sent to the action')
    .argument('[file]', 'a file with a raw bundle, or - for standard input')
    .option('--zone <slug>', 'the zone')
    .option('--as-of <instant>', 'the moment: of a stored run, or of a recorded day')
    .option('--replay <day>', 'a recorded day: its name, such as 2026-03-09, or its folder')
    .option('--database <file>', 'where stored runs are (default: DAWN_DATABASE)')
    .option('--json', 'print the trace as JSON')
    .addOption(policyOption())
    .action(async (file: string | undefined, flags: Flags) => {
      const { explainCommand } = await import('./commands/explain-command.ts');
      const { createContext, momentNamed, zoneNamed } = await import('./command-context.ts');
      const { settings } = createContext(input);
      const { zone, asOf, replay, policy, database = settings.DAWN_DATABASE, json = false } = flags;
      finish(
        await explainCommand(input.terminal, {
          file: file ?? null,
          zoneId: zone === undefined ? null : zoneNamed(zone),
          asOf: asOf === undefined ? null : momentNamed(asOf),
          replay: replay ?? null,
          policy,
          database,
          json,
        }),
      );
    });
}

function addRun(program: Command, input: ProgramInput, finish: Finish): void {
  interface Flags {
    zone: string[];
    replay?: string;
    asOf?: string;
    policy: string;
    database?: string;
    json?: boolean;
  }
  program
    .command('run')
    .description('run the pipeline once: fetch or replay, decide, render, store')
    .option('--zone <slug...>', 'only these zones', [])
    .option('--replay <day>', 'a recorded day: its name, such as 2026-03-09, or its folder')
    .option('--as-of <instant>', 'the moment to judge at (default: now, or the recorded moment)')
    .option('--database <file>', 'where to store (default: DAWN_DATABASE)')
    .option('--json', 'print the run as JSON')
    .addOption(policyOption())
    .action(async ({ zone, json = false, database, replay, asOf, policy }: Flags) => {
      const { runCommand } = await import('./commands/run-command.ts');
      const { createContext, zoneNamed } = await import('./command-context.ts');
      const { settings, logger, now } = createContext(input);
      const zoneIds = zone.map(zoneNamed);
      const moment = { ...(replay === undefined ? {} : { replay }), ...(asOf === undefined ? {} : { asOf }) };
      const place = { database: database ?? settings.DAWN_DATABASE, settings, logger, now };
      finish(await runCommand(input.terminal, { zoneIds, policy, json, ...moment, ...place }));
    });
}

function addServe(program: Command, input: ProgramInput, finish: Finish): void {
  program
    .command('serve')
    .description('serve the dashboard until stopped')
    .option('--live', 'also ask the live services, now and whenever a run is due')
    .option('--database <file>', 'what to show (default: DAWN_DATABASE)')
    .option('--port <number>', 'where to listen; 0 takes a free one (default: DAWN_PORT)')
    .addOption(policyOption())
    .action(async (flags: { live?: boolean; database?: string; port?: string; policy: string }) => {
      const { serveCommand } = await import('./commands/serve-command.ts');
      const { createContext, portNamed } = await import('./command-context.ts');
      const { settings, logger, now } = createContext(input);
      const { live = false, policy, database = settings.DAWN_DATABASE } = flags;
      const port = flags.port === undefined ? settings.DAWN_PORT : portNamed(flags.port);
      const place = { database, hostname: settings.DAWN_HOST, port, settings, logger, now };
      finish(await serveCommand(input.terminal, { ...place, live, policy, stopped: input.stopped }));
    });
}

function addDemo(program: Command, input: ProgramInput, finish: Finish): void {
  program
    .command('demo')
    .description(
      'replay the recorded mornings through the pipeline, without a network, and show the dashboard',
    )
    .option('--no-serve', 'print the tables and end')
    .option('--port <number>', 'where to listen; 0 takes a free one (default: DAWN_PORT)')
    .addOption(policyOption())
    .action(async (flags: { serve: boolean; port?: string; policy: string }) => {
      const { demoCommand } = await import('./commands/demo-command.ts');
      const { createContext, portNamed } = await import('./command-context.ts');
      const { settings, logger, now } = createContext({
        ...input,
        environment: { DAWN_LOG: 'error', ...input.environment },
      });
      const port = flags.port === undefined ? settings.DAWN_PORT : portNamed(flags.port);
      const place = { hostname: settings.DAWN_HOST, port, logger, now };
      const { serve, policy } = flags;
      finish(await demoCommand(input.terminal, { ...place, serve, policy, stopped: input.stopped }));
    });
}

function addRecord(program: Command, input: ProgramInput, finish: Finish): void {
  program
    .command('record')
    .description('store a morning of live payloads as a day that can be replayed')
    .argument('<folder>', 'a new folder for the recording')
    .option('--zone <slug...>', 'only these zones', [])
    .option('--title <text>', 'what the day is called')
    .option('--facts-only', 'keep no sentence of a forecaster and no name of an observer')
    .option('--json', 'print the manifest and the failures as JSON')
    .action(
      async (
        directory: string,
        flags: { zone: string[]; title?: string; factsOnly?: boolean; json?: boolean },
      ) => {
        const { recordCommand } = await import('./commands/record-command.ts');
        const { createContext, zoneNamed } = await import('./command-context.ts');
        const { zone, title, factsOnly = false, json = false } = flags;
        const named = { zoneIds: zone.map(zoneNamed), directory, ...(title === undefined ? {} : { title }) };
        finish(await recordCommand(input.terminal, { ...named, factsOnly, json, ...createContext(input) }));
      },
    );
}

function addDoctor(program: Command, input: ProgramInput, finish: Finish): void {
  program
    .command('doctor')
    .description(
      'ask every live source once: reachable, latency, age, changed fields, and what it means for a run',
    )
    .option('--zone <slug>', 'the zone to look at', 'salt-lake')
    .option('--database <file>', 'where the last known shapes are kept (default: DAWN_DATABASE)')
    .option('--json', 'print the diagnoses as JSON')
    .action(async (flags: { zone: string; database?: string; json?: boolean }) => {
      const { doctorCommand } = await import('./commands/doctor-command.ts');
      const { createContext, zoneNamed } = await import('./command-context.ts');
      const context = createContext(input);
      const { zone, database = context.settings.DAWN_DATABASE, json = false } = flags;
      const place = { zoneId: zoneNamed(zone), database, json };
      finish(await doctorCommand(input.terminal, { ...place, ...context, clock: input.clock }));
    });
}

function policyOption(): Option {
  return new Option(
    '--policy <id>',
    'the policy to decide by: one that ships, or the path of a file',
  ).default('default');
}
