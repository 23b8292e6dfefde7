#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { AvalancheError, ConfigurationError, toInstant } from '@dawn-patrol/contracts';
import { openStore } from '@dawn-patrol/store';
import { serveDashboard } from './serve-dashboard.ts';

const usage = 'usage: dashboard --database FILE [--host 127.0.0.1] [--port 8787]';

/** Serves the dashboard until it is told to stop. The first line on stdout is its address. */
async function main(): Promise<void> {
  const { database, hostname, port } = readOptions();
  const store = await openStore({ file: database });
  const dashboard = await serveDashboard({
    store,
    hostname,
    port,
    now: () => toInstant(Date.now()),
    reportError: (error) => process.stderr.write(`${error.stack ?? error.message}\n`),
  });
  process.stdout.write(`${dashboard.url}\n`);
  await new Promise((stopped) => {
    process.once('SIGTERM', stopped);
    process.once('SIGINT', stopped);
  });
  await dashboard.close();
  await store.close();
}

function readOptions(): { database: string; hostname: string; port: number } {
  const { values } = parseArgs({
    options: {
      database: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '8787' },
    },
  });
  const port = Number(values.port);
  if (values.database === undefined || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigurationError(usage);
  }
  return { database: values.database, hostname: values.host, port };
}

try {
  await main();
} catch (error) {
  const wrongUsage = error instanceof TypeError;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${AvalancheError.isInstance(error) || wrongUsage ? message : String(error)}\n`);
  process.exitCode = wrongUsage ? 2 : 1;
}
