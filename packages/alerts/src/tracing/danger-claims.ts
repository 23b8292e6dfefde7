import { dangerLevels, dangerName } from '@dawn-patrol/contracts';
import type { Scan } from './scan.ts';

/** A level that a text states. `spokenLevel` is null where number and name contradict each other or the number is no level. */
export interface DangerClaim {
  readonly words: string;
  /** Where the words begin in the text. */
  readonly index: number;
  readonly level: number | null;
  readonly pockets: boolean;
}

const named =
  /(?<pockets>\bpockets of\s+)?(?:(?:\blevel\s+)?(?<before>\b\d+)[\s:(-]{1,3})?\b(?<name>low|moderate|considerable|high|extreme)\b(?:\s*\((?<after>\d+)\))?/gi;
const numbered =
  /(?<pockets>\bpockets of\s+)?\b(?:danger|rating|level)(?:\s+(?:is|of|level|rating))*:?\s+\(?(?<number>\d+)\)?(?![\d,.]*\d|\s*(?:ft|feet|hours?)\b)/gi;

const levelByName: ReadonlyMap<string, number> = new Map(
  dangerLevels.map((level) => [dangerName(level), level]),
);

/** Takes every stated level out of the text: "3 Considerable", "HIGH", "Moderate (2)", "pockets of 4 High", "level 4". */
export function takeDangerClaims(scan: Scan): DangerClaim[] {
  return [...scan.take(named).map(namedClaim), ...scan.take(numbered).map(numberedClaim)];
}

function namedClaim(match: RegExpExecArray): DangerClaim {
  const { pockets, before, name, after } = match.groups ?? {};
  const level = levelByName.get(name?.toLowerCase() ?? '') ?? null;
  const agrees = (number: string | undefined): boolean => number === undefined || Number(number) === level;
  return {
    words: match[0].trim(),
    index: match.index,
    level: agrees(before) && agrees(after) ? level : null,
    pockets: pockets !== undefined,
  };
}

function numberedClaim(match: RegExpExecArray): DangerClaim {
  const { pockets, number } = match.groups ?? {};
  return {
    words: match[0].trim(),
    index: match.index,
    level: Number(number),
    pockets: pockets !== undefined,
  };
}
