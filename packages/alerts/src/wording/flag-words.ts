import type { ReviewFlag } from '@dawn-patrol/contracts';

/** What a review flag says, and what the person who sees it should do. */
export interface FlagWords {
  readonly name: string;
  readonly meaning: string;
  readonly toDo: string;
}

const wordsByFlag = {
  'conditions-outran-forecast': {
    name: 'conditions outran forecast',
    meaning: 'Loading or warming was measured after the forecast was issued.',
    toDo: 'Read the newest observations and ask the center before relying on the rating.',
  },
  'data-gap': {
    name: 'data gap',
    meaning: 'A source that owes data has given none for too long.',
    toDo: 'See under Sources which one. Treat what is missing as unknown, never as calm.',
  },
  'forecast-expired': {
    name: 'forecast expired',
    meaning: 'The forecast is past its validity or has no date.',
    toDo: "Do not pass its rating on. Look for today's forecast on the official page.",
  },
  'not-rated': {
    name: 'not rated',
    meaning: 'The forecast gives no danger rating.',
    toDo: 'No rating is not a low rating. Read the official page before telling anyone anything.',
  },
  'second-opinion-differs': {
    name: 'second opinion differs',
    meaning: 'The automated comparison and the published rating are apart.',
    toDo: 'The published rating stands. Look at the drivers and raise a doubt with the center.',
  },
  'source-invalid': {
    name: 'source invalid',
    meaning: 'A source gave something that cannot be trusted.',
    toDo: 'See under Sources and Notes which one. Send nothing that rests on it.',
  },
  'sources-not-coherent': {
    name: 'sources not coherent',
    meaning: 'The sources do not speak of the same time.',
    toDo: 'Do not combine them. Read each with its own date.',
  },
} as const satisfies Record<ReviewFlag, FlagWords>;

export function flagWords(flag: ReviewFlag): FlagWords {
  return wordsByFlag[flag];
}
