import { aspects, elevationBands } from '@dawn-patrol/contracts';
import type { RoseWords } from '../../eval-report.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { dangerColor } from './danger-colors.ts';
import { cellCentre } from './rose-shapes.ts';

const compass = [
  ['N', 0, -106],
  ['E', 107, 0],
  ['S', 0, 106],
  ['W', -107, 0],
] as const;

/** A rose with its caption. A cell that differs from its label is outlined. `label` null: nothing to compare with. */
export function renderRose(caption: string, words: RoseWords | null, label: RoseWords | null): string {
  if (words === null) return `<figure><figcaption>${escapeMarkup(caption)}</figcaption></figure>`;
  const cells = words.map((word, index) => renderCell(word, index)).join('');
  const marks = words.map((word, index) => differenceMark(word, label?.[index], index)).join('');
  const letters = compass.map(([letter, x, y]) => `<text class="way" x="${x}" y="${y}">${letter}</text>`);
  const described = escapeMarkup(`${caption}. ${roseInWords(words)}`);
  return `<figure><svg class="rose" viewBox="-118 -118 236 236" role="img" aria-label="${described}">${cells}${marks}${letters.join('')}</svg><figcaption>${escapeMarkup(caption)}</figcaption></figure>`;
}

function renderCell(word: string, index: number): string {
  const { fill, ink } = dangerColor(word);
  const { x, y } = cellCentre(index);
  const shown =
    word === '' ? '' : `<text x="${x}" y="${y}" fill="${ink}">${escapeMarkup(shownWord(word))}</text>`;
  return `<use href="#c${index}" fill="${fill}" class="cell"/>${shown}`;
}

function differenceMark(word: string, label: string | undefined, index: number): string {
  if (label === undefined || label === '' || label === word) return '';
  return `<use href="#c${index}" fill="none" class="differs"/>`;
}

function shownWord(word: string): string {
  return word === '-' ? '–' : word;
}

/** The whole rose in words, for those who do not see it. */
function roseInWords(words: RoseWords): string {
  return elevationBands
    .map((band, row) => {
      const cells = aspects.map((aspect, column) => {
        const word = words[row * aspects.length + column] ?? '';
        return `${aspect.toUpperCase()} ${spoken(word)}`;
      });
      return `${band}: ${cells.join(', ')}`;
    })
    .join('; ');
}

function spoken(word: string): string {
  if (word === '') return 'not labelled';
  if (word === '-') return 'not rated';
  return word.endsWith('p') ? `pockets of ${word.slice(0, -1)}` : word;
}
