import type { AddOptions } from '../golden-command/golden-command.ts';
import type { Ask } from './ask.ts';

const actionChoices = 'no-alert, human-review, auto-send, auto-send-urgent';

/**
 * The options with the answers of a person for what they leave open. An empty answer leaves it open.
 * The published rating is shown as it stands in the payload; no answer of the program ever is.
 */
export async function askForLabels(options: AddOptions, ask: Ask, published: string): Promise<AddOptions> {
  const texts = await answersTo(textQuestions(published), options, ask);
  const lists = await answersTo(listQuestions, options, ask);
  const split = lists.map(([key, answer]): [string, string[]] => [key, answer.split(/[\s,]+/)]);
  return { ...options, ...Object.fromEntries(texts), ...Object.fromEntries(split) };
}

type Question = readonly [keyof AddOptions, string];

function textQuestions(published: string): readonly Question[] {
  return [
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
}

const listQuestions: readonly Question[] = [
  ['step', 'What do the rules find, such as rapid-rise=not-matched official-warning=not-evaluable?'],
  ['state', 'What are the sources worth, such as uac=fresh nws=missing snotel=missing?'],
  ['flag', 'Which review flags are raised, such as data-gap? The word none for no flag.'],
  ['tag', 'Words to find the case by?'],
];

/** What a person answered, by option; questions that the options answer are not put. */
async function answersTo(
  questions: readonly Question[],
  options: AddOptions,
  ask: Ask,
): Promise<[string, string][]> {
  const answers: [string, string][] = [];
  for (const [key, question] of questions) {
    if (options[key] !== undefined) continue;
    const answer = await ask(`${question}\n> `);
    if (answer !== '') answers.push([key, answer]);
  }
  return answers;
}
