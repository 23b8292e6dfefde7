import type { Assessment } from '../assessment.ts';

/**
 * What is known of several zones at one moment: an assessment a zone, in any order. A zone that is
 * not among them is not known. One of another moment or policy counts as not known either.
 */
export type Region = readonly Assessment[];
