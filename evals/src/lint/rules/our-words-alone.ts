import type { CaseRule, LintFacts } from '../case-rule.ts';
import type { Fault } from '../lint-finding.ts';

/** More words than this in one value are a sentence. Dates, names and links have at most six. */
const mostWords = 8;

/** Fields where the sources put people's sentences; any text in them must be one of ours. Lower case, words joined by `_`. */
const proseField =
  /^(bottom_line|current_conditions|mountain_weather|recent_activity|summary|snow_and_weather|special_\w+|avalanche_(warning|watch)|\w*description(_\d)?|instruction|headline|travel_advice|detailedforecast|hazard_discussion|note)$/;

/** Fields where the sources put people's names. */
const personField = /^(forecaster(_name)?|author(_name)?|observer(_name)?|name_of_observer)$/;

/** No sentence and no name of a person in an input, but the texts of `our-texts.json`. */
export const ourWordsAlone: CaseRule = {
  id: 'our-words-alone',
  title: 'Inputs hold no sentence that is not ours and no name of a person',
  check: ({ input }, facts) =>
    Object.entries(input).flatMap(([member, payload]) => faultsIn(payload, [member], facts)),
};

function faultsIn(value: unknown, path: readonly string[], facts: LintFacts): Fault[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => faultsIn(entry, [...path, String(index)], facts));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, entry]) => faultsIn(entry, [...path, key], facts));
  }
  return typeof value === 'string' ? textFaults(value, path, facts) : [];
}

function textFaults(text: string, path: readonly string[], facts: LintFacts): Fault[] {
  const document = parseDocument(text);
  if (document !== null) return faultsIn(document, path, facts);
  if (facts.ourTexts.has(text)) return [];
  const words = wordsOf(text);
  const field = (path.at(-1) ?? '').toLowerCase().replaceAll(/\s+/g, '_');
  if (isPerson(field, path) && words.length > 0) return [fault(path, text, 'no name of a person')];
  if (proseField.test(field) && words.length > 0) {
    return [fault(path, text, 'nothing, or a text listed in golden/our-texts.json')];
  }
  return words.length > mostWords
    ? [fault(path, text, `at most ${mostWords} words, or a text listed in golden/our-texts.json`)]
    : [];
}

function isPerson(field: string, path: readonly string[]): boolean {
  return personField.test(field) || (field === 'name' && path.includes('observation'));
}

/** A payload that came as a JSON text is read like one that came parsed. */
function parseDocument(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    // Trimmed of a byte-order mark too, as the readers of the sources do.
    return JSON.parse(text.trim());
  } catch {
    return null;
  }
}

function wordsOf(text: string): string[] {
  const plain = text.replaceAll(/<[^>]*>|&\w+;/g, ' ');
  return plain.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word));
}

function fault(path: readonly string[], text: string, expected: string): Fault {
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return {
    field: `input.json: ${path.join('.')}`,
    expected,
    got: JSON.stringify(shown),
    remedy:
      'leave the text out; where the case needs one, write it yourself and list it in golden/our-texts.json',
  };
}
