import { dangerLevels, type DangerLevel, type IsoInstant } from '@dawn-patrol/contracts';
import type { AlertFacts } from '../alert-facts.ts';
import { warningInForce, warningTimes } from '../official-warning.ts';
import { longLocalTime, shortLocalTime, utcTime } from '../wording/denver-time.ts';
import { problemName, problemTypeNames } from '../wording/problem-name.ts';
import { travelAdvice } from '../wording/travel-advice.ts';
import { allMatches } from './all-matches.ts';

/** The words that are facts as they stand, as one alert's facts have them: made once, for all of its lines. */
export interface KnownWords {
  readonly officialAddresses: ReadonlySet<string>;
  readonly zoneName: RegExp;
  /** Names of problems that are quoted from the center. */
  readonly quotedNames: readonly string[];
  /** The forms in which each moment may be said, by the word before it; `any` without one. */
  readonly times: Readonly<Record<TimeRole | 'any', ReadonlySet<string>>>;
  /** The overall level; null where there is none. */
  readonly level: DangerLevel | null;
  readonly warned: boolean;
  readonly product: RegExp | null;
  readonly assumesADay: boolean;
}

type TimeRole = 'until' | 'since' | 'issued' | 'as of';

/** A line without the words that are facts as they stand (links, names, times), and those that only look like it. */
export interface ReadLine {
  readonly rest: string;
  readonly untraceable: readonly string[];
}

type Reader = (line: string, known: KnownWords) => ReadLine;

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
  const product = forecast?.productId ?? null;
  return {
    officialAddresses: new Set([zone.officialUrl, zone.officialUrl.replace(/^https:\/\//, '')]),
    zoneName: zonePattern(zone.name),
    quotedNames: (forecast?.problems ?? []).filter(({ type }) => type === 'unknown').map(problemName),
    times: timesOf(facts),
    level: overall?.rated === true ? overall.level : null,
    warned: warningInForce(decision),
    product: product === null ? null : productPattern(product),
    assumesADay: forecast?.expiryBasis === 'assumed-24h',
  };
}

/** Reads links, the zone's name, names quoted from the center, times, travel advice and warnings. */
export function readKnownWords(line: string, known: KnownWords): ReadLine {
  let rest = line;
  const untraceable: string[] = [];
  for (const reader of readers) {
    const read = reader(rest, known);
    rest = read.rest;
    untraceable.push(...read.untraceable);
  }
  return { rest, untraceable };
}

const link = /https?:\/\/[^\s"<>]+|\b(?:[\w-]+\.)+(?:org|com|gov|net|edu|io|us)\b[^\s"<>]*/gi;

function readLinks(line: string, { officialAddresses }: KnownWords): ReadLine {
  const found = allMatches(line, link).map(([address]) => address.replace(/[.,;:)]+$/, ''));
  const foreign = found.filter((address) => !officialAddresses.has(address));
  return { rest: line.replace(link, ' '), untraceable: foreign.map((address) => `link: ${address}`) };
}

function readOwnNames(line: string, { quotedNames, zoneName }: KnownWords): ReadLine {
  const unquoted = quotedNames.reduce((rest, name) => rest.replaceAll(name, problemTypeNames.unknown), line);
  return { rest: unquoted.replace(zoneName, ' '), untraceable: [] };
}

/** A zone may be named like an aspect ("Southwest"): only its exact name, and not before a word for slopes. */
function zonePattern(name: string): RegExp {
  const slopes = 'aspects?|slopes?|faces|facing|through|to|and';
  return new RegExp(`\\b${escapePattern(name)}\\b(?!,? (?:${slopes})\\b)`, 'g');
}

const moment =
  /(?<role>\b(?:until|since|issued|as of)\s+)?(?<time>\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:, [A-Z][a-z]{2} \d{1,2}, \d{4},)? \d{1,2}:\d{2} [AP]M(?: M[SD]T)?|\b\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?(?: UTC|Z))/gi;

function readTimes(line: string, { times }: KnownWords): ReadLine {
  const wrong = allMatches(line, moment).filter(({ groups }) => {
    const role = groups?.['role']?.trim().toLowerCase() ?? '';
    return !times[isTimeRole(role) ? role : 'any'].has(groups?.['time'] ?? '');
  });
  return { rest: line.replace(moment, ' '), untraceable: wrong.map(([words]) => `time: ${words}`) };
}

function isTimeRole(words: string): words is TimeRole {
  return words === 'until' || words === 'since' || words === 'issued' || words === 'as of';
}

function timesOf({ decision, forecast, zone }: AlertFacts): KnownWords['times'] {
  const issued = forecast?.issuedAt ?? null;
  const expires = forecast?.expiresAt ?? null;
  const { startsAt, endsAt } = warningTimes(decision);
  const formsOf = (instants: readonly (IsoInstant | null)[]): ReadonlySet<string> =>
    new Set(instants.filter((instant) => instant !== null).flatMap((instant) => timeForms(instant, zone)));
  return {
    until: formsOf([expires, endsAt]),
    since: formsOf([startsAt]),
    issued: formsOf([issued]),
    'as of': formsOf([decision.asOf]),
    any: formsOf([issued, expires, decision.asOf, startsAt, endsAt]),
  };
}

function timeForms(instant: IsoInstant, { timeZone }: AlertFacts['zone']): string[] {
  return [longLocalTime(instant, timeZone), shortLocalTime(instant, timeZone), utcTime(instant), instant];
}

function readAdvice(line: string, { level: overall }: KnownWords): ReadLine {
  const given = dangerLevels.filter((level) => line.includes(travelAdvice(level)));
  const foreign = given.filter((level) => level !== overall);
  return {
    rest: given.reduce((rest, level) => rest.replace(travelAdvice(level), ' '), line),
    untraceable: foreign.map((level) => `travel advice: ${travelAdvice(level)}`),
  };
}

const officialWarning = /\bavalanche (?:warning|watch|emergency)\b/gi;

function readWarnings(line: string, { warned }: KnownWords): ReadLine {
  const claimed = allMatches(line, officialWarning).map(([words]) => words);
  const untraceable = claimed.filter((words) => !(warned && /warning/i.test(words)));
  return { rest: line, untraceable: untraceable.map((words) => `official warning: ${words}`) };
}

/** The assumed validity of 24 hours and the product's own number. */
function readConstants(line: string, { product, assumesADay }: KnownWords): ReadLine {
  const withoutProduct = product === null ? line : line.replace(product, ' ');
  return {
    rest: assumesADay ? withoutProduct.replace(/\b24[ -]hours?\b/gi, ' ') : withoutProduct,
    untraceable: [],
  };
}

function productPattern(product: string): RegExp {
  return new RegExp(`\\b(?:product|UAC)[ :#]+${escapePattern(product)}(?!\\w)`, 'gi');
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
