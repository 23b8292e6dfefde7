import { dangerLevels, type IsoInstant } from '@dawn-patrol/contracts';
import type { AlertFacts } from '../alert-facts.ts';
import { warningInForce, warningTimes } from '../official-warning.ts';
import { longLocalTime, shortLocalTime, utcTime } from '../wording/denver-time.ts';
import { problemName, problemTypeNames } from '../wording/problem-name.ts';
import { travelAdvice } from '../wording/travel-advice.ts';

/** A line without the words that are facts as they stand (links, names, times), and those that only look like it. */
export interface ReadLine {
  readonly rest: string;
  readonly untraceable: readonly string[];
}

type Reader = (line: string, facts: AlertFacts) => ReadLine;

const readers: readonly Reader[] = [
  readLinks,
  readOwnNames,
  readTimes,
  readAdvice,
  readWarnings,
  readConstants,
];

/** Reads links, the zone's name, names quoted from the center, times, travel advice and warnings. */
export function readKnownWords(line: string, facts: AlertFacts): ReadLine {
  return readers.reduce<ReadLine>(
    (read, reader) => {
      const next = reader(read.rest, facts);
      return { rest: next.rest, untraceable: [...read.untraceable, ...next.untraceable] };
    },
    { rest: line, untraceable: [] },
  );
}

const link = /https?:\/\/[^\s"<>]+|\b(?:[\w-]+\.)+(?:org|com|gov|net|edu|io|us)\b[^\s"<>]*/gi;

function readLinks(line: string, { zone }: AlertFacts): ReadLine {
  const official = new Set([zone.officialUrl, zone.officialUrl.replace(/^https:\/\//, '')]);
  const found = [...line.matchAll(link)].map(([address]) => address.replace(/[.,;:)]+$/, ''));
  const foreign = found.filter((address) => !official.has(address));
  return { rest: line.replace(link, ' '), untraceable: foreign.map((address) => `link: ${address}`) };
}

/** A zone may be named like an aspect ("Southwest"): only its exact name, and not before a word for slopes. */
function readOwnNames(line: string, { forecast, zone }: AlertFacts): ReadLine {
  const unknowns = (forecast?.problems ?? []).filter(({ type }) => type === 'unknown');
  const unquoted = unknowns.reduce(
    (rest, problem) => rest.replaceAll(problemName(problem), problemTypeNames.unknown),
    line,
  );
  const name = new RegExp(
    `\\b${escapePattern(zone.name)}\\b(?!,? (?:aspects?|slopes?|faces|facing|through|to|and)\\b)`,
    'g',
  );
  return { rest: unquoted.replace(name, ' '), untraceable: [] };
}

const moment =
  /(?<role>\b(?:until|since|issued|as of)\s+)?(?<time>\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:, [A-Z][a-z]{2} \d{1,2}, \d{4},)? \d{1,2}:\d{2} [AP]M(?: M[SD]T)?|\b\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?(?: UTC|Z))/gi;

function readTimes(line: string, facts: AlertFacts): ReadLine {
  const wrong = [...line.matchAll(moment)].filter(({ groups }) => {
    const role = groups?.['role']?.trim().toLowerCase() ?? '';
    return !momentsOf(role, facts).some((instant) =>
      timeForms(instant, facts).includes(groups?.['time'] ?? ''),
    );
  });
  return { rest: line.replace(moment, ' '), untraceable: wrong.map(([words]) => `time: ${words}`) };
}

function momentsOf(role: string, { decision, forecast }: AlertFacts): IsoInstant[] {
  const issued = forecast?.issuedAt ?? null;
  const expires = forecast?.expiresAt ?? null;
  const { startsAt, endsAt } = warningTimes(decision);
  const byRole: Readonly<Record<string, (IsoInstant | null)[]>> = {
    until: [expires, endsAt],
    since: [startsAt],
    issued: [issued],
    'as of': [decision.asOf],
  };
  return (byRole[role] ?? [issued, expires, decision.asOf, startsAt, endsAt]).filter(
    (instant) => instant !== null,
  );
}

function timeForms(instant: IsoInstant, { zone }: AlertFacts): string[] {
  return [
    longLocalTime(instant, zone.timeZone),
    shortLocalTime(instant, zone.timeZone),
    utcTime(instant),
    instant,
  ];
}

function readAdvice(line: string, { forecast }: AlertFacts): ReadLine {
  const overall = forecast?.danger.overall;
  const given = dangerLevels.filter((level) => line.includes(travelAdvice(level)));
  const foreign = given.filter((level) => overall?.rated !== true || overall.level !== level);
  return {
    rest: given.reduce((rest, level) => rest.replace(travelAdvice(level), ' '), line),
    untraceable: foreign.map((level) => `travel advice: ${travelAdvice(level)}`),
  };
}

function readWarnings(line: string, { decision }: AlertFacts): ReadLine {
  const claimed = [...line.matchAll(/\bavalanche (?:warning|watch|emergency)\b/gi)].map(([words]) => words);
  const untraceable = claimed.filter((words) => !(warningInForce(decision) && /warning/i.test(words)));
  return { rest: line, untraceable: untraceable.map((words) => `official warning: ${words}`) };
}

/** The assumed validity of 24 hours and the product's own number. */
function readConstants(line: string, { forecast }: AlertFacts): ReadLine {
  const product = forecast?.productId ?? null;
  const withoutProduct =
    product === null
      ? line
      : line.replace(new RegExp(`\\b(?:product|UAC)[ :#]+${escapePattern(product)}(?!\\w)`, 'gi'), ' ');
  const assumed = forecast?.expiryBasis === 'assumed-24h';
  return {
    rest: assumed ? withoutProduct.replace(/\b24[ -]hours?\b/gi, ' ') : withoutProduct,
    untraceable: [],
  };
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
