import type { AddOptions } from '../golden-command/golden-command.ts';
import type { Ask } from './ask.ts';

type Asked = 'title' | 'rationale' | 'rating' | 'baseAction' | 'action' | 'cap';
const actionChoices = 'no-alert, human-review, auto-send, auto-send-urgent';

/**
 * The options with the answers of a person for what they leave open. An empty answer leaves it open.
 * The published rating is shown as it stands in the payload; no answer of the program ever is.
 */
export async function askForLabels(options: AddOptions, ask: Ask, published: string): Promise<AddOptions> {
  const questions: readonly (readonly [Asked, string])[] = [
    ['title', 'What does the case show, in a sentence?'],
    ['rationale', 'Why is the label right, for someone who wants to change it?'],
    [
      'rating',
      `Published rating (the product says ${published}): low, moderate, considerable, high, extreme or none?`,
    ],
    ['baseAction', `Action of the level alone: ${actionChoices}?`],
    ['action', `Action after every rule and cap: ${actionChoices}?`],
    ['cap', 'Cap: none, forecast-expired or source-invalid?'],
  ];
  let answered = options;
  for (const [key, question] of questions) {
    if (answered[key] !== undefined) continue;
    const answer = await ask(`${question}\n> `);
    if (answer !== '') answered = { ...answered, [key]: answer };
  }
  return askForLists(answered, ask);
}

async function askForLists(options: AddOptions, ask: Ask): Promise<AddOptions> {
  const questions = [
    ['step', 'What do the rules find, such as rapid-rise=not-matched official-warning=not-evaluable?'],
    ['state', 'What are the sources worth, such as uac=fresh nws=missing snotel=missing?'],
    ['flag', 'Which review flags are raised, such as data-gap? The word none for no flag.'],
    ['tag', 'Words to find the case by?'],
  ] as const;
  let answered = options;
  for (const [key, question] of questions) {
    if (answered[key] !== undefined) continue;
    const words = (await ask(`${question}\n> `)).split(/[\s,]+/).filter((word) => word !== '');
    if (words.length > 0) answered = { ...answered, [key]: words };
  }
  return answered;
}
