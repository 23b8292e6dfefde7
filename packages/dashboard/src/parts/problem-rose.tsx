import type { AvalancheProblem } from '@dawn-patrol/contracts';
import { cellWords } from '../words/place-words.ts';
import { problemWords } from '../words/problem-words.ts';
import { RoseDrawing } from './rose-drawing.tsx';

/** Where one problem is present. */
export function ProblemRose({ problem }: { readonly problem: AvalancheProblem }) {
  const present = new Set(problem.cells);
  return (
    <RoseDrawing
      words={`${problemWords(problem)}: ${cellWords(problem.cells)}`}
      size="small"
      draw={(id) => ({
        title: `${id.replace('-', ' ').toUpperCase()}: ${present.has(id) ? 'present' : 'not listed'}`,
        className: present.has(id) ? 'cell cell-present' : 'cell cell-absent',
      })}
    />
  );
}
