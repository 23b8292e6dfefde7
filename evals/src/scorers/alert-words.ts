import type { ZoneAlert } from '@dawn-patrol/contracts';
import { alertPlaces, type AlertPlace } from '../golden/expected.ts';

/** What is read of the alert at one place: `said` for words, `markup` for tags and entities as well. */
export interface AlertWords {
  readonly said: string;
  readonly markup: string;
}

/** The words of one text of the alert, or of all of them. Empty where the text does not exist. */
export function alertWords(alert: ZoneAlert, place: AlertPlace | null): AlertWords {
  const places = place === null ? alertPlaces : [place];
  const parts = places.map((name) => wordsOf(alert, name));
  return {
    said: parts.map(({ said }) => said).join('\n'),
    markup: parts.map(({ markup }) => markup).join('\n'),
  };
}

/**
 * Whether the words are there, in any case and spacing, as whole words: "Low" is not in "below".
 * Words that hold markup are looked for in the HTML as well.
 */
export function mentions(words: AlertWords, looked: string): boolean {
  const source = /[<&]/.test(looked) ? `${words.said}\n${words.markup}` : words.said;
  const text = oneSpaced(looked).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const start = /^\w/.test(looked) ? String.raw`(?<!\w)` : '';
  const end = /\w$/.test(looked) ? String.raw`(?!\w)` : '';
  return new RegExp(`${start}${text}${end}`, 'i').test(oneSpaced(source));
}

function wordsOf(alert: ZoneAlert, place: AlertPlace): AlertWords {
  if (place === 'short') return { said: alert.short ?? '', markup: '' };
  const text = alert[place];
  if (text === null) return { said: '', markup: '' };
  return { said: `${text.subject}\n${text.text}\n${withoutTags(text.html)}`, markup: text.html };
}

/** What a reader sees of the HTML; style sheets and attributes are not words. */
function withoutTags(html: string): string {
  return html.replaceAll(/<style[\s\S]*?<\/style>/gi, ' ').replaceAll(/<[^>]*>/g, ' ');
}

function oneSpaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
