import type { LocalDate, Note, StationTriplet } from '@dawn-patrol/contracts';

/** A station as the service's catalogue describes it. Null: the catalogue does not say. */
export interface CatalogueStation {
  readonly triplet: StationTriplet;
  readonly name: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly elevationM: number | null;
  /** Whether the station still measures: the catalogue gives those the end date 2100-01-01. */
  readonly active: boolean | null;
  /** Hours from UTC of the station's stamps: -8 where they are Pacific standard time. */
  readonly dataTimeZone: number | null;
  readonly beginDate: LocalDate | null;
}

/** What the service's catalogue says of stations, in its order. */
export interface StationCatalogue {
  readonly stations: readonly CatalogueStation[];
  readonly notes: readonly Note[];
}
