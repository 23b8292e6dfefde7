import { z } from 'zod';

/** Raised when a record's shape changes; a record of another version is left alone. */
export const RECORD_FORMAT = 1;

const firstPort = 4200;
const portsPerSlot = 10;

export const worktreeRecordSchema = z.object({
  formatVersion: z.literal(RECORD_FORMAT),
  /** Counted from 1. The main checkout has no slot. */
  slot: z.number().int().min(1),
  slug: z.string(),
  branch: z.string(),
  /** Absolute. */
  directory: z.string(),
  /** Who the worktree may change: short package names and areas. Empty: nothing is declared yet. */
  owners: z.array(z.string()),
  title: z.string(),
  issue: z.number().int().nullable(),
  /** The commit of main that the branch started from. */
  base: z.string(),
  createdAt: z.string(),
  /** False while `create` is at work. */
  ready: z.boolean(),
  /** The process that claimed the slot. */
  creator: z.number().int(),
  /** SHA-256 of each file that `create` wrote, by path: as long as it fits, the file holds nothing of anyone's. */
  written: z.record(z.string(), z.string()),
});

/** A slot and the worktree that holds it: one file, so that the two can never disagree. */
export type WorktreeRecord = z.infer<typeof worktreeRecordSchema>;

/** The ports of a slot, from `first` to `last`, apart from those of every other slot of this repository. */
export function portsOf(slot: number): { readonly first: number; readonly last: number } {
  const first = firstPort + slot * portsPerSlot;
  return { first, last: first + portsPerSlot - 1 };
}
