import { reviewFlags, zoneOf, type ReviewFlag } from '@dawn-patrol/contracts';
import type { GoldenCase } from '../../golden/golden-case.ts';
import type { CaseRule } from '../case-rule.ts';
import { labelledRating } from '../labelled-rating.ts';
import type { Fault } from '../lint-finding.ts';

/** What must be raised, what must not; a flag in neither is open as far as the labels say. */
interface Due {
  readonly raised: ReadonlySet<ReviewFlag>;
  readonly quiet: ReadonlySet<ReviewFlag>;
}

/** The labelled flags agree with the labelled source states and rating. */
export const flagsFitTheSources: CaseRule = {
  id: 'flags-fit-the-sources',
  title: 'Flags agree with the labelled source states and rating',
  check(golden) {
    const { decided } = golden.expected;
    if (decided === undefined || golden.description.againstPolicy !== undefined) return [];
    const { flags, flagsInclude = [], flagsExclude = [] } = decided;
    const { raised, quiet } = dueFlags(golden);
    const claimed = new Set([...(flags ?? []), ...flagsInclude]);
    const denied = new Set(
      flags === undefined ? flagsExclude : reviewFlags.filter((flag) => !flags.includes(flag)),
    );
    return [
      ...[...raised]
        .filter((flag) => denied.has(flag))
        .map((flag) => fault(flag, 'raised', 'a label without it')),
      ...[...quiet]
        .filter((flag) => claimed.has(flag))
        .map((flag) => fault(flag, 'not raised', 'a label with it')),
      ...orderFaults(flags),
    ];
  },
};

function dueFlags(golden: GoldenCase): Due {
  const raised = new Set<ReviewFlag>();
  const quiet = new Set<ReviewFlag>();
  const decide = (flag: ReviewFlag, due: boolean | null): void => {
    if (due !== null) (due ? raised : quiet).add(flag);
  };
  const { uac, nws, snotel } = golden.expected.decided?.sources ?? {};
  const rating = labelledRating(golden);
  decide('not-rated', rating === null ? null : rating === 'notRated');
  decide('forecast-expired', uac === undefined ? null : uac === 'expired');
  decide('source-invalid', [uac, nws, snotel].includes('invalid') ? true : null);
  decide('data-gap', dataGap(golden, [nws, snotel]));
  return { raised, quiet };
}

/** True where a labelled state is a gap, false where all are labelled and none can be, null where it is open. */
function dataGap(golden: GoldenCase, measured: readonly (string | undefined)[]): boolean | null {
  const uac = golden.expected.decided?.sources?.uac;
  const daily = zoneOf(golden.description.zone).forecastSchedule === 'daily';
  const gap = (state: string | undefined): boolean => state === 'missing' || state === 'invalid';
  if (measured.some((state) => gap(state) || state === 'expired') || (daily && gap(uac))) return true;
  const open = [uac, ...measured].includes(undefined) || (daily && uac === 'expired');
  return open ? null : false;
}

function orderFaults(flags: readonly ReviewFlag[] | undefined): Fault[] {
  if (flags === undefined) return [];
  const sorted = reviewFlags.filter((flag) => flags.includes(flag));
  if (sorted.join() === flags.join()) return [];
  return [
    {
      field: 'expected.json: decided.flags',
      expected: `sorted, each once: ${sorted.join(', ')}`,
      got: flags.join(', '),
      remedy: 'sort the flags',
    },
  ];
}

function fault(flag: ReviewFlag, expected: string, got: string): Fault {
  return {
    field: 'expected.json: decided.flags',
    expected: `${flag} ${expected}, by the labelled sources and rating`,
    got,
    remedy: 'correct the flags or the source states, or say in case.json under againstPolicy why they hold',
  };
}
