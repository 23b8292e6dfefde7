import { roseCells, type ZoneForecast } from '@dawn-patrol/contracts';

/**
 * What a parsed forecast says that its payload does not: a rating, a rose cell or a problem from
 * nowhere. An independent reading of the payload, on purpose simpler than the parser.
 */
export function findInventions(text: string, forecasts: readonly ZoneForecast[]): string[] {
  const data = parseOrNull(text);
  const values = stringsOf(data);
  const everything = simplified(JSON.stringify(data) ?? '');
  const roses = values.map((value) => value.split(',').map((part) => Number(part.trim())));
  return forecasts.flatMap((forecast) => [
    ...inventedRating(forecast, values),
    ...inventedCells(forecast, roses),
    ...inventedProblems(forecast, everything, roses),
  ]);
}

function inventedRating({ danger: { overall } }: ZoneForecast, values: readonly string[]): string[] {
  if (!overall.rated || values.some((value) => value.trim().toLowerCase() === overall.name)) return [];
  return [`rating ${overall.name}`];
}

function inventedCells({ danger }: ZoneForecast, roses: readonly (readonly number[])[]): string[] {
  const rated = danger.cells.flatMap((cell, index) => (cell.rated ? [{ cell, index }] : []));
  const isThere = ({ cell, index }: (typeof rated)[number]): boolean =>
    roses.some((rose) => rose.length === 24 && Math.ceil((rose[index] ?? 0) / 2) === cell.level);
  return rated.filter((one) => !isThere(one)).map(({ cell }) => `cell ${cell.aspect}-${cell.band}`);
}

function inventedProblems(
  { problems }: ZoneForecast,
  everything: string,
  roses: readonly (readonly number[])[],
): string[] {
  return problems.flatMap(({ sourceName, cells }) => {
    const named = everything.includes(simplified(sourceName));
    const present = (id: string): boolean => {
      const index = roseCells.findIndex((cell) => cell.id === id);
      return roses.some((rose) => rose[index] === 16);
    };
    return [
      ...(named ? [] : [`problem ${sourceName}`]),
      ...cells.filter((id) => !present(id)).map((id) => `problem cell ${id}`),
    ];
  });
}

/** Letters and digits only: names are cleaned of spaces, entities and control characters on the way. */
function simplified(text: string): string {
  return text
    .replaceAll(/&[a-z#0-9]+;|<[^>]*>/gi, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return cause instanceof SyntaxError ? null : cause;
  }
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value) && value.length === 24) return [value.join(','), ...value.flatMap(stringsOf)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}
