import { localDateSchema } from '@dawn-patrol/contracts';

/** How the season is split and resampled: the second half of the season is never tuned on. */
export const opinionEvaluation = {
  splitAt: localDateSchema.parse('2026-02-20'),
  samples: 2000,
  seed: 20_260_220,
} as const;
