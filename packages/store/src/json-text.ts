import { z } from 'zod';

/** JSON text as the data it stands for. */
export const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: `expected JSON text: ${String(error)}` });
    return z.NEVER;
  }
});
