import type { ZoneAlert } from '@dawn-patrol/contracts';
import { alertPlaces, type AlertPlace } from '../golden/expected.ts';

/** One text of the alert in its forms: as plain text, as a reader sees the HTML, and the HTML itself. */
interface AlertForms {
  readonly plain: string;
  /** The three forms as words are looked for in them. */
  readonly searched: {
    readonly plain: string;
    /** Null for the short message, which has no HTML. */
    readonly seen: string | null;
    readonly markup: string | null;
  };
}

/**
 * Whether the text named by `place`, or any text where it is null, says the words: in its plain
 * form, and in its HTML as well, since a reader gets one of the two.
 */
export function says(alert: ZoneAlert, place: AlertPlace | null, words: string): boolean {
  return formsAt(alert, place).some(
    ({ searched: { plain, seen, markup } }) =>
      holds(plain, words) && (seen === null || markup === null || holds(seen, words) || holds(markup, words)),
  );
}

/** Whether any form of the text says the words. Words that hold markup are looked for in the HTML itself. */
export function saysAnywhere(alert: ZoneAlert, place: AlertPlace | null, words: string): boolean {
  return formsAt(alert, place).some(
    ({ searched: { plain, seen, markup } }) =>
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

/** The forms of the alert asked about last, as many words are looked for in the same texts. */
let latest: { readonly alert: ZoneAlert; readonly forms: Map<AlertPlace, readonly AlertForms[]> } | null =
  null;

function formsAt(alert: ZoneAlert, place: AlertPlace | null): AlertForms[] {
  if (latest?.alert !== alert) latest = { alert, forms: new Map() };
  const { forms } = latest;
  return (place === null ? alertPlaces : [place]).flatMap((name) => {
    const found = forms.get(name) ?? formsOf(alert, name);
    forms.set(name, found);
    return found;
  });
}

function formsOf(alert: ZoneAlert, place: AlertPlace): AlertForms[] {
  if (place === 'short') return alert.short === null ? [] : [toForms(alert.short, null, null)];
  const text = alert[place];
  if (text === null) return [];
  const { subject, text: plain, html } = text;
  return [toForms(`${subject}\n${plain}`, `${subject}\n${withoutTags(html)}`, html)];
}

function toForms(plain: string, seen: string | null, markup: string | null): AlertForms {
  const searched = (form: string | null): string | null => (form === null ? null : comparable(form));
  return { plain, searched: { plain: comparable(plain), seen: searched(seen), markup: searched(markup) } };
}

/** In any case, as whole words: "Low" is not in "below". The text is `comparable` already. */
function holds(text: string, words: string): boolean {
  const wanted = comparable(words);
  const [startsWord, endsWord] = [/^\w/.test(wanted), /\w$/.test(wanted)];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const isWithin = startsWord && isWordCharacter(text[at - 1]);
    if (!isWithin && !(endsWord && isWordCharacter(text[at + wanted.length]))) return true;
  }
  return false;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /\w/.test(character);
}

/** Style sheets and attributes are not words. */
function withoutTags(html: string): string {
  return html.replaceAll(/<style[\s\S]*?<\/style>/gi, ' ').replaceAll(/<[^>]*>/g, ' ');
}

/** In lower case, with every run of white space as one blank. */
function comparable(text: string): string {
  return text.replaceAll(/[^\S ]\s*| \s+/g, ' ').toLowerCase();
}
