import { z } from 'zod';

/**
 * To be imported before everything else. The judge reads each shape a few hundred times and ends: a compiled check for
 * every schema, which zod would make on first use, costs more than it saves, and no cache of V8 knows it.
 */
z.config({ jitless: true });
