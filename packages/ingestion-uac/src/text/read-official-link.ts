/**
 * A link as it may be shown: https, on one of the hosts or its `www`, without credentials or a
 * port. Null for anything else.
 */
export function readOfficialLink(text: string, hosts: readonly string[]): string | null {
  if (!URL.canParse(text)) return null;
  const link = new URL(text);
  const isPlain =
    link.protocol === 'https:' && link.username === '' && link.password === '' && link.port === '';
  return isPlain && hosts.includes(link.hostname.replace(/^www\./, '')) ? link.href : null;
}
