import type { ZoneAlert } from '@dawn-patrol/contracts';
import { alertPlaces, type AlertPlace } from '../golden/expected.ts';

/** One text of the alert in its forms: as plain text, as a reader sees the HTML, and the HTML itself. */
interface AlertForms {
  readonly plain: string;
  /** Null for the short message, which has no HTML. */
  readonly seen: string | null;
  readonly markup: string | null;
}

/**
 * Whether the text named by `place`, or any text where it is null, says the words: in its plain
 * form, and in its HTML as well, since a reader gets one of the two.
 */
export function says(alert: ZoneAlert, place: AlertPlace | null, words: string): boolean {
  return formsAt(alert, place).some(
    ({ plain, seen, markup }) =>
      holds(plain, words) && (seen === null || markup === null || holds(seen, words) || holds(markup, words)),
  );
}

/** Whether any form of the text says the words. Words that hold markup are looked for in the HTML itself. */
export function saysAnywhere(alert: ZoneAlert, place: AlertPlace | null, words: string): boolean {
  return formsAt(alert, place).some(
    ({ plain, seen, markup }) =>
      holds(plain, words) || holds(seen ?? '', words) || (/[<&]/.test(words) && holds(markup ?? '', words)),
  );
}

/** The plain form of the text named by `place`, or of all texts: what a failure shows. */
export function plainWords(alert: ZoneAlert, place: AlertPlace | null): string {
  return formsAt(alert, place)
    .map(({ plain }) => plain)
    .join('\n');
}

/** The lines of a text in each form that a reader may get: plain, and as the HTML shows them. Empty without that text. */
export function textLines(alert: ZoneAlert, place: 'brief' | 'public'): string[][] {
  const text = alert[place];
  return text === null ? [] : [text.text, text.html].map((form) => form.split('\n').map(withoutTags));
}

function formsAt(alert: ZoneAlert, place: AlertPlace | null): AlertForms[] {
  const places = place === null ? alertPlaces : [place];
  return places.flatMap((name) => formsOf(alert, name));
}

function formsOf(alert: ZoneAlert, place: AlertPlace): AlertForms[] {
  if (place === 'short')
    return alert.short === null ? [] : [{ plain: alert.short, seen: null, markup: null }];
  const text = alert[place];
  if (text === null) return [];
  const { subject, text: plain, html } = text;
  return [{ plain: `${subject}\n${plain}`, seen: `${subject}\n${withoutTags(html)}`, markup: html }];
}

/** In any case and spacing, as whole words: "Low" is not in "below". */
function holds(text: string, words: string): boolean {
  const pattern = oneSpaced(words).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const start = /^\w/.test(words) ? String.raw`(?<!\w)` : '';
  const end = /\w$/.test(words) ? String.raw`(?!\w)` : '';
  return new RegExp(`${start}${pattern}${end}`, 'i').test(oneSpaced(text));
}

/** Style sheets and attributes are not words. */
function withoutTags(html: string): string {
  return html.replaceAll(/<style[\s\S]*?<\/style>/gi, ' ').replaceAll(/<[^>]*>/g, ' ');
}

function oneSpaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
