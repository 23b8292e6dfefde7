import { aspects, elevationBands, roseCells } from '@dawn-patrol/contracts';

/** Radii of the rings in the rose's own units: the upper band is the centre, as the center draws it. */
const ringRadii: readonly (readonly [number, number])[] = [
  [0, 36],
  [36, 66],
  [66, 96],
];

const sector = (2 * Math.PI) / aspects.length;

/** The 24 cells as shapes that every rose of the page shares, by the ids `c0` to `c23`, in rose order. */
export function roseShapes(): string {
  const paths = roseCells.map((_, index) => `<path id="c${index}" d="${cellPath(index)}"/>`);
  return `<svg class="shapes" aria-hidden="true" focusable="false"><defs>${paths.join('')}</defs></svg>`;
}

/** Where the number of a cell is centred. */
export function cellCentre(index: number): { readonly x: number; readonly y: number } {
  const [inner, outer] = radiiOf(index);
  const radius = inner === 0 ? outer * 0.68 : (inner + outer) / 2;
  const angle = (index % aspects.length) * sector;
  return { x: rounded(radius * Math.sin(angle)), y: rounded(-radius * Math.cos(angle)) };
}

function cellPath(index: number): string {
  const [inner, outer] = radiiOf(index);
  const middle = (index % aspects.length) * sector;
  const from = middle - sector / 2;
  const to = middle + sector / 2;
  const arc = `${point(outer, from)} A${outer} ${outer} 0 0 1 ${point(outer, to)}`;
  if (inner === 0) return `M0 0 L${arc} Z`;
  return `M${arc} L${point(inner, to)} A${inner} ${inner} 0 0 0 ${point(inner, from)} Z`;
}

function radiiOf(index: number): readonly [number, number] {
  return ringRadii[Math.floor(index / aspects.length) % elevationBands.length] ?? [0, 0];
}

function point(radius: number, angle: number): string {
  return `${rounded(radius * Math.sin(angle))} ${rounded(-radius * Math.cos(angle))}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
