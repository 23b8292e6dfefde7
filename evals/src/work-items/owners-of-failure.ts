import { assertNever } from '@dawn-patrol/contracts';
import type { FailureReport } from '../eval-report.ts';
import type { JudgedPackage } from './package-order.ts';

const parserOfSource = new Map<unknown, JudgedPackage>([
  ['uac', 'ingestion-uac'],
  ['nws', 'ingestion-nws'],
  ['snotel', 'ingestion-snotel'],
]);

/** Parts of an assessment that say what was read; the others are judged from it. */
const parserOfPart = new Map<unknown, JudgedPackage>([
  ['snowpack', 'ingestion-snotel'],
  ['secondOpinion', 'ingestion-uac'],
]);

/** States of a source that could not be used: a matter of its parser before one of its age. */
const unusable: ReadonlySet<unknown> = new Set(['missing', 'invalid']);

/** Whose work a failure most likely is. Several packages only where nothing tells which of them. */
export function ownersOfFailure(failure: FailureReport): JudgedPackage[] {
  const { stage, scorer, rule } = failure;
  switch (stage) {
    case 'parse':
      return scorer === 'exception'
        ? ['ingestion-uac', 'ingestion-nws', 'ingestion-snotel']
        : ['ingestion-uac'];
    case 'assess':
      return [(scorer === 'sources' ? parserOfState(failure) : parserOfPart.get(rule)) ?? 'analysis'];
    case 'decide':
      return ['analysis'];
    case 'render':
      return [scorer === 'exports' ? producerOf(rule) : 'alerts'];
    default:
      return assertNever(stage, 'stage');
  }
}

function parserOfState({ rule, expected, actual }: FailureReport): JudgedPackage | undefined {
  return unusable.has(expected) || unusable.has(actual) ? parserOfSource.get(rule) : undefined;
}

function producerOf(exported: string | undefined): JudgedPackage {
  if (exported === 'forecast') return 'ingestion-uac';
  return exported === 'decision' ? 'analysis' : 'alerts';
}
