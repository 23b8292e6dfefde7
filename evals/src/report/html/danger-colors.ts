/** Fill and ink of one danger level. */
interface DangerColor {
  readonly fill: string;
  readonly ink: string;
}

/**
 * The colours of the North American scale. Ink is black on all but Extreme: black on High has a
 * contrast of 4.79, white 4.38. Colour is never alone: the number stands in the cell.
 * Source: https://avalanche.org, the colours of its own app; contrast by WCAG 2.2, seen 2026-11-28.
 */
const colors: Readonly<Record<string, DangerColor>> = {
  '1': { fill: '#50b848', ink: '#000000' },
  '2': { fill: '#fff200', ink: '#000000' },
  '3': { fill: '#f7941e', ink: '#000000' },
  '4': { fill: '#ed1c24', ink: '#000000' },
  '5': { fill: '#231f20', ink: '#ffffff' },
};

const notRated: DangerColor = { fill: '#939598', ink: '#000000' };
const notLabelled: DangerColor = { fill: '#ffffff', ink: '#444444' };

/** The colours of a cell by its word in a trace: a level, `-` for not rated, empty for not labelled. */
export function dangerColor(word: string): DangerColor {
  if (word === '') return notLabelled;
  return colors[word.slice(0, 1)] ?? notRated;
}
