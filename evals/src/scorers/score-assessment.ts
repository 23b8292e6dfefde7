import type { Decision } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { extractionMiss, extractionMisses, extractionMissesByPart } from './extraction-misses.ts';
import { scoreOf, unscored, type Miss, type Scorer } from './scorer.ts';

/**
 * Labelled parts of the assessment: signals, second opinion, source reports. Signals are found by
 * their id, so that a label of one says nothing of the others; any other list must be the same list.
 */
export const scoreAssessment: Scorer = {
  id: 'assessment',
  stage: 'assess',
  score({ decided }, { decision }) {
    if (decided?.assessment === undefined) return unscored;
    const { signals = [], ...rest } = decided.assessment;
    return scoreOf([
      ...extractionMissesByPart(rest, decision.assessment, 'assessment'),
      ...signalMisses(signals, decision.assessment.signals),
    ]);
  },
};

const labelledSignals = z.array(z.looseObject({ id: z.string() }));

function signalMisses(expected: unknown, actual: Decision['assessment']['signals']): Miss[] {
  const labels = labelledSignals.safeParse(expected);
  if (!labels.success) return extractionMisses(expected, actual, 'assessment.signals');
  return labels.data.flatMap((label) => {
    const place = `assessment.signals.${label.id}`;
    const found = actual.find(({ id }) => id === label.id);
    if (found === undefined) return [extractionMiss(place, label, 'no such signal')];
    return extractionMisses(label, found, place);
  });
}
