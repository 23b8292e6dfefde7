import type { ReviewFlag } from '@dawn-patrol/contracts';

const wordsByFlag = {
  'conditions-outran-forecast': {
    name: 'Conditions outran the forecast',
    toDo: 'Loading or warming was measured after the issue time: read the newest observations.',
  },
  'data-gap': {
    name: 'Data gap',
    toDo: 'A source owes data: treat what is missing as unknown, never as calm.',
  },
  'forecast-expired': {
    name: 'Forecast expired',
    toDo: 'Past its validity, or undated: do not pass its rating on.',
  },
  'not-rated': {
    name: 'Not rated',
    toDo: 'No rating is not a low rating: read the official page.',
  },
  'second-opinion-differs': {
    name: 'Second opinion differs',
    toDo: 'The published rating stands: look at what drives the difference.',
  },
  'source-invalid': {
    name: 'Source invalid',
    toDo: 'A source gave something untrustworthy: send nothing that rests on it.',
  },
  'sources-not-coherent': {
    name: 'Sources not coherent',
    toDo: 'The sources speak of different days: do not combine them.',
  },
} as const satisfies Record<ReviewFlag, { name: string; toDo: string }>;

/** What a review flag says, and what the person who sees it should do. */
export function flagWords(flag: ReviewFlag): { readonly name: string; readonly toDo: string } {
  return wordsByFlag[flag];
}
