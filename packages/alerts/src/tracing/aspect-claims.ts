import { aspects, type Aspect } from '@dawn-patrol/contracts';
import type { Scan } from './scan.ts';

/** Aspects that a text states, with the words that state them. */
export interface AspectClaim {
  readonly words: string;
  /** Where the words begin in the text. */
  readonly index: number;
  readonly aspects: readonly Aspect[];
}

const suffix = '(?:erly|ern|ward)?';
const word = `[Nn]orth(?:[ -]?(?:east|west))?${suffix}|[Ss]outh(?:[ -]?(?:east|west))?${suffix}|[Ee]ast${suffix}|[Ww]est${suffix}`;
const upperWord = `NORTH(?:EAST|WEST)?|SOUTH(?:EAST|WEST)?|EAST|WEST`;
const one = `\\b(?:NE|NW|SE|SW|N|E|S|W|${word}|${upperWord})\\b`;
const range = new RegExp(`(?<from>${one})\\s*(?:through|thru|to|-|\\u2013|\\u2014)\\s*(?<to>${one})`, 'g');
const single = new RegExp(one, 'g');
const part = /north|south|east|west/g;
const every = /\b(?:all|every|any) (?:aspects?|slopes?)\b/gi;

/** Takes every stated aspect out of the text: "N through E" (clockwise), "SW", "north-facing", "all aspects". */
export function takeAspectClaims(scan: Scan): AspectClaim[] {
  return [
    ...scan.take(every).map(({ 0: words, index }) => ({ words, index, aspects })),
    ...scan.take(range).map(rangeClaim),
    ...scan.take(single).map(({ 0: words, index }) => ({ words, index, aspects: aspectsOf(words) })),
  ];
}

function rangeClaim(match: RegExpExecArray): AspectClaim {
  const [from] = aspectsOf(match.groups?.['from']);
  const [to] = aspectsOf(match.groups?.['to']);
  const between = from === undefined || to === undefined ? aspects : clockwise(from, to);
  return { words: match[0], index: match.index, aspects: between };
}

function clockwise(from: Aspect, to: Aspect): Aspect[] {
  const first = aspects.indexOf(from);
  const steps = (aspects.indexOf(to) - first + aspects.length) % aspects.length;
  return [...aspects, ...aspects].slice(first, first + steps + 1);
}

const byInitials: ReadonlyMap<string, readonly Aspect[]> = new Map(
  aspects.map((aspect) => [aspect, [aspect]]),
);

/** Both forms, "NW" and "northwesterly", come down to the initials of their parts. */
function aspectsOf(words: string | undefined): readonly Aspect[] {
  const lower = (words ?? '').toLowerCase();
  const initials =
    lower.length <= 2
      ? lower
      : lower
          .match(part)
          ?.map((found) => found.charAt(0))
          .join('');
  return byInitials.get(initials ?? '') ?? [];
}
