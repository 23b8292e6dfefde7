import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const sourceConditions = ['@dawn-patrol/source', 'module', 'node', 'import', 'default'];
const top = import.meta.dirname;
const folders = [...readdirSync(join(top, 'packages')).map((name) => `packages/${name}`), 'evals', 'scripts'];

/**
 * One project a package, so that `vitest run --project analysis` tests one alone and the bare
 * command tests all with one summary. Tests resolve workspace packages to their sources: no build.
 */
export default defineConfig({
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions } },
  test: {
    projects: folders.map((folder) => ({
      extends: true,
      test: {
        name: folder.replace('packages/', ''),
        root: join(top, folder),
        include: ['src/**/*.test.{ts,tsx}'],
        environment: 'node',
        env: { TZ: 'Pacific/Auckland' },
        // A loaded machine is slow, not wrong: the limits only end what hangs.
        testTimeout: 60_000,
        hookTimeout: 60_000,
      },
    })),
  },
});
