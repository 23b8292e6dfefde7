import type { RawAlert } from './raw-alert.ts';
import { isRecord, readTexts } from '../read-value.ts';

const ugcPattern = /^[A-Z]{2}[CZ](?:\d{3}|ALL)$/;

/**
 * The UGC zones and counties of an alert, such as `UTZ111`: those of `geocode.UGC`, or when it has
 * none the last parts of the `affectedZones` addresses. Texts that are no UGC code are left out.
 * Source: https://www.weather.gov/media/directives/010_pdfs/pd01017002curr.pdf (NWSI 10-1702).
 */
export function readAlertZones(raw: Pick<RawAlert, 'geocode' | 'affectedZones'>): string[] {
  const codes = isRecord(raw.geocode) ? readTexts(raw.geocode['UGC']) : [];
  const listed = onlyCodes(codes);
  if (listed.length > 0) return listed;
  return onlyCodes(readTexts(raw.affectedZones).map((address) => address.split('/').at(-1) ?? ''));
}

function onlyCodes(texts: readonly string[]): string[] {
  const codes = texts.map((text) => text.toUpperCase()).filter((text) => ugcPattern.test(text));
  return [...new Set(codes)];
}
