export const serviceOrigin = 'https://api.weather.gov';

/** True for an address at the service itself, with nothing in it that could lead or tell elsewhere. */
export function isServiceAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, username, password } = new URL(address);
  return origin === serviceOrigin && username === '' && password === '';
}
