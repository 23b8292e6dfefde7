import { dangerLevels, type DangerLevel, type IsoInstant } from '@dawn-patrol/contracts';
import type { AlertFacts } from '../alert-facts.ts';
import { warningInForce, warningTimes } from '../official-warning.ts';
import { longLocalTime, shortLocalTime, utcTime } from '../wording/denver-time.ts';
import { problemName, problemTypeNames } from '../wording/problem-name.ts';
import { travelAdvice } from '../wording/travel-advice.ts';
import { allMatches, blankMatches } from './all-matches.ts';
import { lineAt, lineEnd } from './said-lines.ts';

/** The words that are facts as they stand, as one alert's facts have them: made once, for all of its lines. */
export interface KnownWords {
  readonly officialAddresses: ReadonlySet<string>;
  readonly zoneName: RegExp;
  /** Names of problems that are quoted from the center. */
  readonly quotedNames: readonly string[];
  /** The moments that may be said, by the word before them; `any` without one. */
  readonly momentsByRole: Readonly<Record<TimeRole | 'any', readonly IsoInstant[]>>;
  /** The forms in which a moment may be said. */
  readonly formsOf: (instant: IsoInstant) => readonly string[];
  /** The overall level; null where there is none. */
  readonly level: DangerLevel | null;
  readonly warned: boolean;
  readonly productId: string | null;
  readonly assumesADay: boolean;
}

type TimeRole = 'until' | 'since' | 'issued' | 'as of';

/** Words that look like a known fact and are none, and the line that they stand in. */
export interface Unknown {
  readonly line: number;
  readonly words: string;
}

/** Lines without the words that are facts as they stand (links, names, times), and those that only look like it. */
export interface ReadText {
  readonly rest: string;
  readonly untraceable: readonly Unknown[];
}

type Reader = (text: string, known: KnownWords) => ReadText;

const readers: readonly Reader[] = [
  readLinks,
  readOwnNames,
  readTimes,
  readAdvice,
  readWarnings,
  readConstants,
];

/** What {@link readKnownWords} looks for. */
export function knownWordsOf(facts: AlertFacts): KnownWords {
  const { decision, forecast, zone } = facts;
  const overall = forecast?.danger.overall;
  return {
    officialAddresses: new Set([zone.officialUrl, zone.officialUrl.replace(/^https:\/\//, '')]),
    zoneName: zonePattern(zone.name),
    quotedNames: (forecast?.problems ?? []).filter(({ type }) => type === 'unknown').map(problemName),
    momentsByRole: momentsOf(facts),
    formsOf: formsInZone(zone),
    level: overall?.rated === true ? overall.level : null,
    warned: warningInForce(decision),
    productId: forecast?.productId ?? null,
    assumesADay: forecast?.expiryBasis === 'assumed-24h',
  };
}

/** Reads links, the zone's name, names quoted from the center, times, travel advice and warnings, in the lines of a joined text. */
export function readKnownWords(text: string, known: KnownWords): ReadText {
  let rest = text;
  const untraceable: Unknown[] = [];
  for (const reader of readers) {
    const read = reader(rest, known);
    rest = read.rest;
    untraceable.push(...read.untraceable);
  }
  return { rest, untraceable };
}

const link = /https?:\/\/[^\s"<>]+|\b(?:[\w-]+\.)+(?:org|com|gov|net|edu|io|us)\b[^\s"<>]*/gi;

function readLinks(text: string, { officialAddresses }: KnownWords): ReadText {
  const untraceable: Unknown[] = [];
  const links = allMatches(text, link);
  for (const { 0: words, index } of links) {
    const address = words.replace(/[.,;:)]+$/, '');
    if (!officialAddresses.has(address))
      untraceable.push({ line: lineAt(text, index), words: `link: ${address}` });
  }
  return { rest: blankMatches(text, links, oneBlank), untraceable };
}

function oneBlank(): string {
  return ' ';
}

function readOwnNames(text: string, { quotedNames, zoneName }: KnownWords): ReadText {
  const unquoted = quotedNames.reduce((rest, name) => rest.replaceAll(name, problemTypeNames.unknown), text);
  return { rest: unquoted.replace(zoneName, ' '), untraceable: [] };
}

/** A zone may be named like an aspect ("Southwest"): only its exact name, and not before a word for slopes. */
function zonePattern(name: string): RegExp {
  const slopes = 'aspects?|slopes?|faces|facing|through|to|and';
  return new RegExp(`\\b${escapePattern(name)}\\b(?!,? (?:${slopes})\\b)`, 'g');
}

const moment =
  /(?<role>\b(?:until|since|issued|as of)\s+)?(?<time>\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:, [A-Z][a-z]{2} \d{1,2}, \d{4},)? \d{1,2}:\d{2} [AP]M(?: M[SD]T)?|\b\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?(?: UTC|Z))/gi;

function readTimes(text: string, { momentsByRole, formsOf }: KnownWords): ReadText {
  const untraceable: Unknown[] = [];
  const moments = allMatches(text, moment);
  for (const { 0: words, index, groups } of moments) {
    const role = groups?.['role']?.trim().toLowerCase() ?? '';
    const time = groups?.['time'] ?? '';
    const known = momentsByRole[isTimeRole(role) ? role : 'any'];
    if (!known.some((instant) => formsOf(instant).includes(time)))
      untraceable.push({ line: lineAt(text, index), words: `time: ${words}` });
  }
  return { rest: blankMatches(text, moments, oneBlank), untraceable };
}

function isTimeRole(words: string): words is TimeRole {
  return words === 'until' || words === 'since' || words === 'issued' || words === 'as of';
}

function momentsOf({ decision, forecast }: AlertFacts): KnownWords['momentsByRole'] {
  const issued = forecast?.issuedAt ?? null;
  const expires = forecast?.expiresAt ?? null;
  const { startsAt, endsAt } = warningTimes(decision);
  return {
    until: said([expires, endsAt]),
    since: said([startsAt]),
    issued: said([issued]),
    'as of': [decision.asOf],
    any: said([issued, expires, decision.asOf, startsAt, endsAt]),
  };
}

function said(instants: readonly (IsoInstant | null)[]): IsoInstant[] {
  return instants.filter((instant) => instant !== null);
}

/** The forms of a moment in a zone, made when first asked for: most moments of an alert's facts are in none of its texts. */
function formsInZone({ timeZone }: AlertFacts['zone']): KnownWords['formsOf'] {
  const formsByInstant = new Map<IsoInstant, readonly string[]>();
  return (instant) => {
    const kept = formsByInstant.get(instant);
    if (kept !== undefined) return kept;
    const forms = [
      longLocalTime(instant, timeZone),
      shortLocalTime(instant, timeZone),
      utcTime(instant),
      instant,
    ];
    formsByInstant.set(instant, forms);
    return forms;
  };
}

/** Takes the advice of each level out of a line once; said once more it is read as any other words. */
function readAdvice(text: string, { level: overall }: KnownWords): ReadText {
  const untraceable: Unknown[] = [];
  let rest = text;
  for (const level of dangerLevels) {
    const advice = travelAdvice(level);
    for (let at = rest.indexOf(advice); at !== -1; at = rest.indexOf(advice, lineEnd(rest, at))) {
      rest = `${rest.slice(0, at)} ${rest.slice(at + advice.length)}`;
      if (level !== overall) untraceable.push({ line: lineAt(rest, at), words: `travel advice: ${advice}` });
    }
  }
  return { rest, untraceable };
}

const officialWarning = /\bavalanche (?:warning|watch|emergency)\b/gi;

function readWarnings(text: string, { warned }: KnownWords): ReadText {
  const untraceable: Unknown[] = [];
  for (const { 0: words, index } of allMatches(text, officialWarning)) {
    if (!(warned && /warning/i.test(words)))
      untraceable.push({ line: lineAt(text, index), words: `official warning: ${words}` });
  }
  return { rest: text, untraceable };
}

const namesAProduct = /\b(?:product|UAC)[ :#]/i;
const aDay = /\b24[ -]hours?\b/gi;

/** The assumed validity of 24 hours and the product's own number. */
function readConstants(text: string, { productId, assumesADay }: KnownWords): ReadText {
  const withoutProduct =
    productId !== null && namesAProduct.test(text) ? text.replace(productPattern(productId), ' ') : text;
  return { rest: assumesADay ? withoutProduct.replace(aDay, ' ') : withoutProduct, untraceable: [] };
}

function productPattern(productId: string): RegExp {
  return new RegExp(`\\b(?:product|UAC)[ :#]+${escapePattern(productId)}(?!\\w)`, 'gi');
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
