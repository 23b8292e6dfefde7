import type { QualityFlag } from '@dawn-patrol/contracts';

/**
 * The best quality that a value may have by the service's `qcFlag`. Valid and edited values, and
 * those that the service could not profile, are judged by our checks alone; estimates (regression,
 * estimate, external) are no measurements and stay `unknown`, as does a flag that nobody told us of.
 * Source: flag tables of the NRCS report generator, https://wcc.sc.egov.usda.gov/reportGenerator/ (2026)
 */
export function bestQuality(qcFlag: unknown): QualityFlag {
  if (qcFlag === null || qcFlag === undefined || qcFlag === '') return 'good';
  switch (qcFlag) {
    case 'V':
    case 'E':
    case 'N':
      return 'good';
    case 'S':
      return 'suspect';
    default:
      return 'unknown';
  }
}

/** True for a value that nobody has reviewed for good: raw or preliminary. It may be revised. */
export function isPreliminary(qaFlag: unknown): boolean {
  return qaFlag === 'R' || qaFlag === 'P';
}
