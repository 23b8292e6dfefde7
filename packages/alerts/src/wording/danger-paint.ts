import type { DangerLevel } from '@dawn-patrol/contracts';

/** Colours of a danger swatch: always beside number and name, never alone. */
export interface DangerPaint {
  readonly fill: string;
  readonly ink: string;
}

/**
 * Black on 1 to 4 and on grey, white on 5: each at least 4.5 to 1 (WCAG 2.2 AA).
 * Source: colours of the national center's app, https://github.com/NWACus/avy, read 2026-11-20.
 */
const paintByLevel = {
  1: { fill: '#50B848', ink: '#000000' },
  2: { fill: '#FFF200', ink: '#000000' },
  3: { fill: '#F7941E', ink: '#000000' },
  4: { fill: '#ED1C24', ink: '#000000' },
  5: { fill: '#231F20', ink: '#FFFFFF' },
} as const satisfies Record<DangerLevel, DangerPaint>;

const unratedPaint: DangerPaint = { fill: '#939598', ink: '#000000' };

/** The swatch of a level; null, for no rating, is grey and never the green of Low. */
export function dangerPaint(level: DangerLevel | null): DangerPaint {
  return level === null ? unratedPaint : paintByLevel[level];
}
