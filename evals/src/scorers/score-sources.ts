import { extractionMissesByPart } from './extraction-misses.ts';
import { scoreOf, unscored, type Scorer } from './scorer.ts';

/** What each source is worth at the moment of the case. */
export const scoreSources: Scorer = {
  id: 'sources',
  stage: 'assess',
  score({ decided }, { decision }) {
    if (decided?.sources === undefined) return unscored;
    return scoreOf(extractionMissesByPart(decided.sources, decision.sources, 'sources'));
  },
};
