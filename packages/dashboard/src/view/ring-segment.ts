import { aspects, type Aspect, type ElevationBand } from '@dawn-patrol/contracts';

/** Radii of the rose's rings in its own units: the upper band is the centre, as the center draws it. */
const ringRadii = { upper: [0, 36], middle: [36, 66], lower: [66, 96] } as const satisfies Record<
  ElevationBand,
  readonly [number, number]
>;

/** Radius of the whole rose. */
export const roseRadius = ringRadii.lower[1];

const sector = (2 * Math.PI) / aspects.length;

/** The SVG path of one cell around the origin, north up, aspects clockwise. */
export function ringSegment(aspect: Aspect, band: ElevationBand): string {
  const [inner, outer] = ringRadii[band];
  const middle = aspects.indexOf(aspect) * sector;
  const from = middle - sector / 2;
  const to = middle + sector / 2;
  const outerArc = `${point(outer, from)} A${outer} ${outer} 0 0 1 ${point(outer, to)}`;
  if (inner === 0) return `M0 0 L${outerArc} Z`;
  return `M${outerArc} L${point(inner, to)} A${inner} ${inner} 0 0 0 ${point(inner, from)} Z`;
}

/** Where the label of a cell is centred. */
export function ringLabel(aspect: Aspect, band: ElevationBand): { readonly x: number; readonly y: number } {
  const [inner, outer] = ringRadii[band];
  const radius = inner === 0 ? outer * 0.68 : (inner + outer) / 2;
  const angle = aspects.indexOf(aspect) * sector;
  return { x: rounded(radius * Math.sin(angle)), y: rounded(-radius * Math.cos(angle)) };
}

function point(radius: number, angle: number): string {
  return `${rounded(radius * Math.sin(angle))} ${rounded(-radius * Math.cos(angle))}`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
