import { roseCells, type CellId } from '@dawn-patrol/contracts';
import { ringLabel, ringSegment, roseRadius } from '../view/ring-segment.ts';

/** How one cell of a rose is drawn, and what it says when pointed at. */
export interface DrawnCell {
  readonly title: string;
  readonly className: string;
  readonly fill?: string;
  readonly ink?: string;
  readonly label?: string;
}

interface RoseDrawingProps {
  /** The whole rose in words. */
  readonly words: string;
  readonly size: 'small' | 'large';
  readonly draw: (cell: CellId) => DrawnCell;
}

const margin = 20;
const edge = roseRadius + margin;
const compass = [
  { letter: 'N', x: 0, y: -roseRadius - 8 },
  { letter: 'E', x: roseRadius + 10, y: 0 },
  { letter: 'S', x: 0, y: roseRadius + 9 },
  { letter: 'W', x: -roseRadius - 10, y: 0 },
];

/** A rose of 8 aspects and 3 elevation bands, upper innermost, north up. */
export function RoseDrawing({ words, size, draw }: RoseDrawingProps) {
  return (
    <svg
      class={`rose rose-${size}`}
      viewBox={`${-edge} ${-edge} ${2 * edge} ${2 * edge}`}
      role="img"
      aria-label={words}
    >
      <title>{words}</title>
      {roseCells.map(({ id, aspect, band }) => {
        const { title, className, fill, ink, label } = draw(id);
        const { x, y } = ringLabel(aspect, band);
        return (
          <g>
            <path class={className} d={ringSegment(aspect, band)} fill={fill}>
              <title>{title}</title>
            </path>
            {label === undefined ? null : (
              <text class="rose-level" x={x} y={y} fill={ink}>
                {label}
              </text>
            )}
          </g>
        );
      })}
      {compass.map(({ letter, x, y }) => (
        <text class="rose-compass" x={x} y={y}>
          {letter}
        </text>
      ))}
    </svg>
  );
}
