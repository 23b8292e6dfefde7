import type { Zone } from '@dawn-patrol/contracts';

/** The way to the forecast that counts. On every zone, wherever it is shown. */
export function OfficialLink({ zone }: { readonly zone: Zone }) {
  return (
    <p class="official">
      Not a forecast: <a href={zone.officialUrl}>read the official {zone.name} forecast</a>
    </p>
  );
}
