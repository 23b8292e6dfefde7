import type picocolors from 'picocolors';

/** Marks words for a terminal, or leaves them plain. */
export type Colors = ReturnType<typeof picocolors.createColors>;
