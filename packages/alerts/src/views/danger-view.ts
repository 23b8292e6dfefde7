import {
  aspects,
  elevationBands,
  type Aspect,
  type DangerCell,
  type DangerLevel,
  type Zone,
} from '@dawn-patrol/contracts';
import { cellsByBand } from '../cells-by-band.ts';
import { aspectPhrase } from '../wording/aspect-phrase.ts';
import { bandPhrase } from '../wording/band-phrase.ts';
import { capitalize } from '../wording/capitalize.ts';
import { dangerPaint } from '../wording/danger-paint.ts';
import { levelPhrase } from '../wording/danger-phrase.ts';

/** One danger within a band and the aspects that have it. */
export interface DangerGroupView {
  readonly band: string;
  readonly danger: string;
  readonly aspects: string;
  readonly fill: string;
  readonly ink: string;
}

/** One elevation band: its dangers, highest first, "no rating" last; `line` says the same in one sentence. */
export interface BandView {
  readonly band: string;
  readonly line: string;
  readonly groups: readonly DangerGroupView[];
}

interface DangerGroup {
  readonly level: DangerLevel | null;
  readonly pockets: boolean;
  readonly aspects: Aspect[];
}

/** The three bands, highest first. A cell without a rating is "no rating", whatever its neighbours have. */
export function bandViews(cells: readonly DangerCell[], zone: Zone): BandView[] {
  const byBand = cellsByBand(cells);
  return elevationBands.map((band) => {
    const bandName = capitalize(bandPhrase([band], zone.bandLimitsFt));
    const groups: DangerGroupView[] = [];
    const phrases: string[] = [];
    for (const group of dangerGroups(byBand[band])) {
      const view = groupView(group, bandName);
      groups.push(view);
      phrases.push(isWhollyUnrated(group) ? view.danger : `${view.danger} on ${view.aspects}`);
    }
    return {
      band: bandName,
      line: phrases.join('; '),
      groups,
    };
  });
}

/** The danger of one cell in words: "pockets of 3 Considerable", "no rating". */
export function cellDangerPhrase(level: DangerLevel | null, pockets: boolean): string {
  if (level === null) return 'no rating';
  return `${pockets ? 'pockets of ' : ''}${levelPhrase(level)}`;
}

function dangerGroups(cells: readonly DangerCell[]): DangerGroup[] {
  const groups = new Map<string, DangerGroup>();
  for (const cell of cells) {
    const level = cell.rated ? cell.level : null;
    const pockets = cell.rated && cell.pockets;
    const key = `${level} ${pockets}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { level, pockets, aspects: [cell.aspect] });
    else group.aspects.push(cell.aspect);
  }
  return [...groups.values()].toSorted(higherFirst);
}

function higherFirst(a: DangerGroup, b: DangerGroup): number {
  return (b.level ?? 0) - (a.level ?? 0) || Number(a.pockets) - Number(b.pockets);
}

function isWhollyUnrated(group: DangerGroup): boolean {
  return group.level === null && group.aspects.length === aspects.length;
}

function groupView(group: DangerGroup, band: string): DangerGroupView {
  const { fill, ink } = dangerPaint(group.level);
  const danger = cellDangerPhrase(group.level, group.pockets);
  return { band, danger, aspects: aspectPhrase(group.aspects), fill, ink };
}
