import type { ElevationBand, Zone } from '@dawn-patrol/contracts';
import { bandLimitWords, bandName } from '../words/place-words.ts';

/** An elevation band by name, with its limits where the center publishes them. */
export function BandName({ band, zone }: { readonly band: ElevationBand; readonly zone: Zone }) {
  const limits = bandLimitWords(band, zone.bandLimitsFt);
  return (
    <>
      {bandName(band)}
      {limits === null ? null : <span class="limits"> {limits}</span>}
    </>
  );
}
