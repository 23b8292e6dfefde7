import { ConfigurationError, zoneOf, type IsoInstant, type ZoneId } from '@dawn-patrol/contracts';
import { openStore, type Store } from '@dawn-patrol/store';
import { z } from 'zod';
import type { Settings } from '../configuration.ts';
import { diagnose, type Diagnosis } from '../doctor/diagnose.ts';
import type { PayloadShape } from '../doctor/payload-shape.ts';
import { renderDiagnoses } from '../doctor/render-diagnoses.ts';
import { sourceChecks } from '../doctor/source-checks.ts';
import { write, type Terminal } from '../documents.ts';
import type { Logger } from '../logger.ts';
import { openClient } from '../open-live-source.ts';

export interface DoctorOptions {
  readonly zoneId: ZoneId;
  readonly database: string;
  readonly json: boolean;
  readonly settings: Settings;
  readonly logger: Logger;
  readonly now: () => IsoInstant;
  /** Milliseconds of a steady clock. */
  readonly clock: () => number;
}

/**
 * `dawn doctor`: asks every live address once, one after the other, and says how it answers.
 * @returns 0 when all can be read, 1 otherwise.
 */
export async function doctorCommand(terminal: Terminal, options: DoctorOptions): Promise<0 | 1> {
  const { zoneId, json } = options;
  const store = await openStore({ file: options.database });
  const client = await openClient({ ...options, store });
  try {
    if (client === null) {
      throw new ConfigurationError(
        'Nobody was asked: the services want a contact in the User-Agent. Set DAWN_CONTACT to a mail or web address.',
      );
    }
    const diagnoses: Diagnosis[] = [];
    for (const check of sourceChecks(client, zoneOf(zoneId), options.now())) {
      await write(terminal.stderr, `asking ${check.id}\n`);
      diagnoses.push(await diagnose(check, { ...options, ...shapeMemory(store) }));
    }
    const text = renderDiagnoses(diagnoses, terminal.stdout.isTTY === true);
    await write(terminal.stdout, `${json ? JSON.stringify(diagnoses, null, 2) : text}\n`);
    return diagnoses.every(({ failure }) => failure === null) ? 0 : 1;
  } finally {
    await client?.close();
    await store.close();
  }
}

const shapeSchema = z.record(z.string(), z.array(z.string()));

/** Shapes of earlier looks, kept in the database. */
function shapeMemory(store: Store): {
  knownShape: (id: string) => Promise<PayloadShape | null>;
  rememberShape: (id: string, shape: PayloadShape) => Promise<void>;
} {
  return {
    knownShape: async (id) => {
      const kept = await store.readState(`shape/${id}`);
      if (!kept.ok || kept.value === null) return null;
      const shape = shapeSchema.safeParse(JSON.parse(kept.value));
      return shape.success ? shape.data : null;
    },
    rememberShape: async (id, shape) => {
      await store.writeState(`shape/${id}`, JSON.stringify(shape));
    },
  };
}
