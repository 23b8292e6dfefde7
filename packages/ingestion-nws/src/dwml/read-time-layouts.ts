import { addHours, readInstant, type IsoInstant, type Note } from '@dawn-patrol/contracts';
import type { IsoInterval } from '../grid/iso-interval.ts';
import { excerpt } from '../read-value.ts';
import { childrenNamed, textOfChild, type XmlElement } from '../xml/xml-element.ts';

/** The times of a layout in the order of the document: values join them by index, so a lost one stays as null. */
export type TimeLayout = readonly (IsoInterval | null)[];

export interface TimeLayouts {
  readonly byKey: ReadonlyMap<string, TimeLayout>;
  readonly notes: readonly Note[];
}

/**
 * The time layouts of a data block by their keys. A time without an end lasts until the next start
 * of its layout, as long as its key says (`k-p3h-n36-1`: three hours), or, in a summary by 12 or 24
 * hours, until the next start of any summary of the block, whichever comes first: an "Overnight"
 * ends where the day begins. A time that cannot be read, or ends before it starts, is lost with a note.
 */
export function readTimeLayouts(data: XmlElement): TimeLayouts {
  const drafts = childrenNamed(data, 'time-layout').map(toDraft);
  const summaryStarts = ascending(drafts.filter(isSummary).flatMap(({ times }) => startsOf(times)));
  const notes: Note[] = [];
  const byKey = new Map<string, TimeLayout>();
  for (const draft of drafts) {
    const layout = toLayout(draft, summaryStarts);
    const lost = layout.filter((time) => time === null).length;
    if (lost > 0) {
      const message = `${lost} of ${layout.length} times of the layout ${excerpt(draft.key)} cannot be read.`;
      notes.push({ code: 'dwml-time-unusable', message });
    }
    byKey.set(draft.key, layout);
  }
  return { byKey, notes };
}

interface DraftTime {
  readonly start: IsoInstant | null;
  /** Absent when the document gives no end; null when it cannot be read. */
  end?: IsoInstant | null;
}

interface DraftLayout {
  readonly key: string;
  readonly isSummary: boolean;
  readonly times: readonly DraftTime[];
}

function toDraft(element: XmlElement): DraftLayout {
  const times: DraftTime[] = [];
  for (const { name, text } of element.children) {
    const last = times.at(-1);
    if (name === 'start-valid-time') times.push({ start: readInstant(text) });
    if (name === 'end-valid-time' && last !== undefined) last.end = readInstant(text);
  }
  const isSummary = (element.attributes.get('summarization') ?? '').endsWith('hourly');
  return { key: textOfChild(element, 'layout-key') ?? '', isSummary, times };
}

function isSummary(draft: DraftLayout): boolean {
  return draft.isSummary;
}

function toLayout(draft: DraftLayout, summaryStarts: readonly IsoInstant[]): TimeLayout {
  const ownStarts = ascending(startsOf(draft.times));
  const length = hoursOfKey(draft.key);
  return draft.times.map(({ start, end }) => {
    if (start === null || end === null) return null;
    const candidates = [
      firstAfter(ownStarts, start),
      draft.isSummary ? firstAfter(summaryStarts, start) : undefined,
      length === null ? undefined : addHours(start, length),
    ];
    const endsAt = end ?? ascending(candidates.filter((instant) => instant !== undefined))[0];
    return endsAt === undefined || endsAt <= start ? null : { startsAt: start, endsAt };
  });
}

function startsOf(times: readonly DraftTime[]): IsoInstant[] {
  return times.flatMap(({ start }) => start ?? []);
}

function ascending(instants: readonly IsoInstant[]): IsoInstant[] {
  return instants.toSorted((first, second) => (first < second ? -1 : Number(first > second)));
}

/** The first of ascending instants that is later, found by halving: a document may hold thousands. */
function firstAfter(instants: readonly IsoInstant[], moment: IsoInstant): IsoInstant | undefined {
  let [low, high] = [0, instants.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const candidate = instants[middle];
    if (candidate !== undefined && candidate <= moment) low = middle + 1;
    else high = middle;
  }
  return instants[low];
}

function hoursOfKey(key: string): number | null {
  const [, count, unit] = /^k-p(\d{1,3})([hd])-/.exec(key) ?? [];
  if (count === undefined || Number(count) === 0) return null;
  return Number(count) * (unit === 'd' ? 24 : 1);
}
