import { rawBundleSchema, type RawBundle } from '@dawn-patrol/contracts';
import type { Outcome } from '../scorers/scorer.ts';
import type { Mutant } from './mutant.ts';

/** A fault that a person could make in a whole package: what is read, or what is written, comes out systematically wrong. */
export interface DomainMutant extends Mutant {
  /** The input as faulty code would see it. */
  readonly misread: (input: RawBundle) => RawBundle;
  /** What faulty code would have made of it. */
  readonly miswrite: (outcome: Outcome) => Outcome;
}

const roseText = /(?<![\d,-])(?:-?\d+,\s*){23}-?\d+(?![\d,])/gu;
const ASPECTS = 8;
const levelNames = ['Low', 'Moderate', 'Considerable', 'High', 'Extreme'];
const same = <Value>(value: Value): Value => value;

/** Bands and aspects rotated, roses read backwards, missing read as zero, expiry ignored, texts with another level. */
export function domainMutants(): readonly DomainMutant[] {
  const bands = [1, 2].map((by) =>
    fault('bands-rotated', `by ${String(by)}`, { misread: misreadRose(rotated(by * ASPECTS)) }),
  );
  const aspects = [1, 2, 3, 4, 5, 6, 7].map((by) =>
    fault('aspects-rotated', `by ${String(by)}`, { misread: misreadRose(rotateAspects(by)) }),
  );
  const levels = levelNames.flatMap((from, index) =>
    [levelNames[index - 1], levelNames[index + 1]]
      .filter((to) => to !== undefined)
      .map((to) => fault('template-level', `${from} as ${to}`, { miswrite: renamedLevel(from, to) })),
  );
  return [
    ...bands,
    ...aspects,
    fault('rose-backwards', 'last cell first', { misread: misreadRose((cells) => cells.toReversed()) }),
    fault('missing-as-zero', 'SNOTEL', { misread: zeroFor('snotel') }),
    fault('missing-as-zero', 'hourly SNOTEL', { misread: zeroFor('snotelHourly') }),
    fault('missing-as-zero', 'NWS periods', { misread: zeroFor('nwsHourly') }),
    fault('missing-as-zero', 'NWS grid', { misread: zeroFor('nwsGrid') }),
    fault('expiry-ignored', 'everything is of this moment', { miswrite: withoutExpiry }),
    fault('absence-ignored', 'a source that gave nothing is fresh', { miswrite: withoutAbsence }),
    ...levels,
  ];
}

type Fault = Partial<Pick<DomainMutant, 'misread' | 'miswrite'>>;

function fault(mutator: string, what: string, { misread = same, miswrite = same }: Fault): DomainMutant {
  return {
    id: `domain/${mutator}/${what}`,
    group: 'policy',
    file: 'what is read and written',
    place: mutator,
    mutator,
    original: '',
    replacement: what,
    misread,
    miswrite,
  };
}

function misreadRose(
  rearrange: (cells: readonly string[]) => readonly string[],
): (input: RawBundle) => RawBundle {
  return (input) => {
    const text = JSON.stringify(input).replaceAll(roseText, (rose) => rearrange(rose.split(',')).join(','));
    return rawBundleSchema.parse(JSON.parse(text));
  };
}

function rotated(by: number): (cells: readonly string[]) => readonly string[] {
  return (cells) => [...cells.slice(by), ...cells.slice(0, by)];
}

function rotateAspects(by: number): (cells: readonly string[]) => readonly string[] {
  return (cells) =>
    [0, 1, 2].flatMap((band) => rotated(by)(cells.slice(band * ASPECTS, (band + 1) * ASPECTS)));
}

/** Each value that the source sent as null, as 0. */
function zeroFor(source: 'snotel' | 'snotelHourly' | 'nwsHourly' | 'nwsGrid'): DomainMutant['misread'] {
  return (input) => ({ ...input, [source]: zeroed(input[source]) });
}

function zeroed(node: unknown): unknown {
  if (node === undefined || node === null) return node;
  return JSON.parse(JSON.stringify(node), (key, value: unknown) =>
    value === null && /value/iu.test(key) ? 0 : value,
  );
}

function withoutExpiry(outcome: Outcome): Outcome {
  const { decision } = outcome;
  const action = decision.steps.at(-1)?.to ?? decision.baseAction;
  return { ...outcome, decision: { ...decision, action, cap: null } };
}

function withoutAbsence(outcome: Outcome): Outcome {
  const { decision } = outcome;
  const flags = decision.flags.filter((flag) => flag !== 'data-gap');
  return { ...outcome, decision: { ...decision, flags } };
}

function renamedLevel(from: string, to: string): DomainMutant['miswrite'] {
  const pattern = new RegExp(`\\b${from}\\b`, 'giu');
  const rename = (text: string): string =>
    text.replaceAll(pattern, (word) => (word === word.toLowerCase() ? to.toLowerCase() : to));
  return (outcome) => ({ ...outcome, alert: renameIn(outcome.alert, rename) });
}

function renameIn(alert: Outcome['alert'], rename: (text: string) => string): Outcome['alert'] {
  const both = <Text extends Outcome['alert']['brief']>(text: Text): Text => ({
    ...text,
    subject: rename(text.subject),
    text: rename(text.text),
    html: rename(text.html),
  });
  return {
    ...alert,
    brief: both(alert.brief),
    public: alert.public === null ? null : both(alert.public),
    short: alert.short === null ? null : rename(alert.short),
  };
}
