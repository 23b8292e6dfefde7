import { once } from 'node:events';
import { createServer } from 'node:http';
import { ConfigurationError, InvariantError } from '@dawn-patrol/contracts';
import { getRequestListener } from '@hono/node-server';
import { createDashboard } from './create-dashboard.ts';
import type { DashboardOptions } from './dashboard-options.ts';

/** Where to listen. Port 0 takes a free one. */
export interface ServeOptions extends DashboardOptions {
  readonly hostname: string;
  readonly port: number;
}

export interface ServedDashboard {
  readonly url: string;
  /** Ends open connections too. The store stays open: it belongs to the caller. */
  readonly close: () => Promise<void>;
}

/**
 * Serves the dashboard and answers once it listens.
 * @throws ConfigurationError when the port or the host cannot be had.
 */
export async function serveDashboard(options: ServeOptions): Promise<ServedDashboard> {
  const { hostname, port } = options;
  const server = createServer(getRequestListener(createDashboard(options).fetch));
  server.listen({ host: hostname, port });
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new ConfigurationError(
      `The dashboard cannot listen on ${hostname}, port ${port}: ${String(cause)}. Name another with --host and --port.`,
      { cause },
    );
  }
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new InvariantError('A listening server has an address and a port.');
  }
  const host = hostname.includes(':') ? `[${hostname}]` : hostname;
  return {
    url: `http://${host}:${address.port}/`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
