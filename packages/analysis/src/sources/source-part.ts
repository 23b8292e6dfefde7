import { assertNever, hoursBetween, type IsoInstant, type SourceReport } from '@dawn-patrol/contracts';
import { stateByAge, type AgeLimits } from './age.ts';
import { inHours } from './source-report.ts';

/** What one payload of a source came to, as far as time goes. */
export type PartFinding =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly message: string }
  /** It can be read and says nothing of when. */
  | { readonly kind: 'undated' }
  /** It speaks from after the moment being judged: it cannot have been known. */
  | { readonly kind: 'future'; readonly at: IsoInstant }
  | { readonly kind: 'dated'; readonly at: IsoInstant };

/** One payload of a source that may come in several, with the words for it. */
export interface SourcePart {
  readonly found: PartFinding;
  readonly limits: AgeLimits;
  /** True when its absence is worth a sentence beside another part. */
  readonly owed: boolean;
  readonly words: {
    readonly absent: string;
    readonly unreadable: string;
    readonly undated: string;
    readonly future: string;
    /** The beginning of "… 3.0 h ago." */
    readonly dated: string;
  };
  /** One more sentence about a dated part. */
  readonly remark?: string;
}

export interface PartsFinding extends Pick<SourceReport, 'state' | 'reason'> {
  readonly referenceAt?: IsoInstant;
}

/**
 * What a source is worth by its parts: as old as its newest part, the first of equals, by that
 * part's limits. A part without a time or from the future is passed over where another has a time,
 * and said. A part that came and could not be read makes the source `invalid`; the time stays.
 */
export function judgeParts(parts: readonly SourcePart[], asOf: IsoInstant): PartsFinding {
  const leading = parts.toSorted(leadingFirst)[0];
  if (leading === undefined || leading.found.kind === 'absent') {
    const owed = parts.filter((part) => part.owed);
    return { state: 'missing', reason: owed.map(({ words }) => words.absent).join(' ') };
  }
  const others = parts.filter((part) => part !== leading && (part.owed || part.found.kind !== 'absent'));
  const reason = [leading, ...others].map((part) => sentenceOf(part, asOf)).join(' ');
  const { found, limits } = leading;
  if (found.kind !== 'dated') {
    return { state: 'invalid', reason, ...(found.kind === 'future' ? { referenceAt: found.at } : {}) };
  }
  const unreadable = parts.some((part) => part.found.kind === 'unreadable');
  const state = unreadable ? 'invalid' : stateByAge(hoursBetween(found.at, asOf), limits);
  return { state, referenceAt: found.at, reason };
}

const order = { dated: 0, future: 1, undated: 2, unreadable: 3, absent: 4 } as const;

/** The part that speaks for the source: the newest with a time that can be, else what tells most of what is wrong. */
function leadingFirst({ found: first }: SourcePart, { found: second }: SourcePart): number {
  if (first.kind !== second.kind) return order[first.kind] - order[second.kind];
  if (!('at' in first) || !('at' in second) || first.at === second.at) return 0;
  return first.at > second.at ? -1 : 1;
}

function sentenceOf({ found, words, remark }: SourcePart, asOf: IsoInstant): string {
  switch (found.kind) {
    case 'dated': {
      const sentence = `${words.dated} ${inHours(hoursBetween(found.at, asOf))} ago.`;
      return remark === undefined ? sentence : `${sentence} ${remark}`;
    }
    case 'future':
      return `${words.future} by ${inHours(hoursBetween(found.at, asOf))}.`;
    case 'unreadable':
      return `${words.unreadable} ${found.message}`;
    case 'undated':
      return words.undated;
    case 'absent':
      return words.absent;
    default:
      return assertNever(found, 'part of a source');
  }
}
