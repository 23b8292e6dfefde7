import { localDateSchema, type LocalDate } from '@dawn-patrol/contracts';

/** One row of a station's daily file: the snow at the start of the day, the temperatures of the day. Null: no value. */
export interface StationRow {
  readonly date: LocalDate;
  readonly snowDepthM: number | null;
  readonly sweM: number | null;
  readonly minimumC: number | null;
  readonly averageC: number | null;
  readonly maximumC: number | null;
}

/** The rows of one daily file, oldest first. Throws where the file is not what the season's README says. */
export function parseStationRows(text: string, file: string): StationRow[] {
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const columns = header.split(',');
  const columnOf = (name: string): number => {
    const index = columns.indexOf(name);
    if (index < 0) throw new Error(`${file}: expected a column ${name}, got ${header}.`);
    return index;
  };
  const [date, depth, swe] = [columnOf('date'), columnOf('SNWD_m'), columnOf('WTEQ_m')];
  const [minimum, average, maximum] = [columnOf('TMIN_C'), columnOf('TAVG_C'), columnOf('TMAX_C')];
  return lines.map((line) => {
    const cells = line.split(',');
    const numberAt = (column: number): number | null => readNumber(cells[column], `${file}: ${line}`);
    return {
      date: localDateSchema.parse(cells[date]),
      snowDepthM: numberAt(depth),
      sweM: numberAt(swe),
      minimumC: numberAt(minimum),
      averageC: numberAt(average),
      maximumC: numberAt(maximum),
    };
  });
}

function readNumber(cell: string | undefined, where: string): number | null {
  if (cell === undefined || cell.trim() === '') return null;
  const value = Number(cell);
  if (!Number.isFinite(value)) throw new Error(`${where}: expected a number, got "${cell}".`);
  return value;
}

/**
 * The daily payload of a station as it stood on a morning: the days that had ended by then, and no
 * value of later. Snow at the end of a day is the file's row of the day after.
 */
export function stationPayload(triplet: string, rows: readonly StationRow[], morning: LocalDate): object {
  const known = rows.filter(({ date }) => date <= morning);
  const ended = known.filter(({ date }) => date < morning);
  const atEnd = (read: (row: StationRow) => number | null): object[] =>
    known.slice(1).flatMap((row, index) => valueOf(known[index]?.date, read(row)));
  const during = (read: (row: StationRow) => number | null): object[] =>
    ended.flatMap((row) => valueOf(row.date, read(row)));
  return {
    stationTriplet: triplet,
    data: [
      series('SNWD', 'cm', atEnd(scaled((row) => row.snowDepthM, 100))),
      series('WTEQ', 'mm', atEnd(scaled((row) => row.sweM, 1000))),
      series(
        'TMIN',
        'degC',
        during((row) => row.minimumC),
      ),
      series(
        'TAVG',
        'degC',
        during((row) => row.averageC),
      ),
      series(
        'TMAX',
        'degC',
        during((row) => row.maximumC),
      ),
    ],
  };
}

function scaled(
  read: (row: StationRow) => number | null,
  factor: number,
): (row: StationRow) => number | null {
  return (row) => {
    const value = read(row);
    return value === null ? null : Number((value * factor).toFixed(4));
  };
}

function valueOf(date: LocalDate | undefined, value: number | null): object[] {
  return date === undefined || value === null ? [] : [{ date, value }];
}

function series(elementCode: string, storedUnitCode: string, values: object[]): object {
  return {
    stationElement: { elementCode, ordinal: 1, heightDepth: null, durationName: 'DAILY', storedUnitCode },
    values,
  };
}
