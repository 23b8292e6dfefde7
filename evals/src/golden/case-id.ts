import { z } from 'zod';

/** A golden case's name: the name of its folder, lower-case words joined by hyphens. */
export const caseIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected lower-case words joined by hyphens' });
