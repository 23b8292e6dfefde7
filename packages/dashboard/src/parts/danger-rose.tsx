import type { CellId, DangerCell } from '@dawn-patrol/contracts';
import { dangerPaint } from '../view/danger-paint.ts';
import { cellDangerWords, cellIdOf, dangerRoseWords } from '../view/rose-words.ts';
import { RoseDrawing, type DrawnCell } from './rose-drawing.tsx';

interface DangerRoseProps {
  readonly cells: readonly DangerCell[];
  readonly size: 'small' | 'large';
}

/** The danger by aspect and elevation. Only for a forecast in force: colours speak of now. */
export function DangerRose({ cells, size }: DangerRoseProps) {
  const byId = new Map(cells.map((cell) => [cellIdOf(cell), cell]));
  const words = `Danger by aspect and elevation. ${dangerRoseWords(cells)}`;
  return <RoseDrawing words={words} size={size} draw={(id) => drawn(id, byId.get(id), size)} />;
}

function drawn(id: CellId, cell: DangerCell | undefined, size: 'small' | 'large'): DrawnCell {
  const place = id.replace('-', ' ').toUpperCase();
  if (cell === undefined || !cell.rated) {
    return { title: `${place}: no rating`, className: 'cell', ...dangerPaint(null) };
  }
  const label = size === 'large' ? { label: `${cell.pockets ? '·' : ''}${cell.level}` } : {};
  return {
    title: `${place}: ${cellDangerWords(cell)}`,
    className: 'cell',
    ...dangerPaint(cell.level),
    ...label,
  };
}
