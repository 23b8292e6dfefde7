/**
 * What a status other than 2xx says to a reader. An HTML page with 403 or 503 is named as the
 * challenge page that it almost always is: retrying does not get past it.
 */
export function describeStatus(
  url: string,
  status: number,
  headers: Readonly<Record<string, string>>,
): string {
  const contentType = headers['content-type'] ?? '';
  const what = contentType === '' ? 'no content type' : contentType.split(';', 1).join('').trim();
  const came = `Expected a 2xx answer from ${url}, got ${status} with ${what}.`;
  const isHtml = /html/i.test(contentType);
  if ((status === 403 || status === 503) && isHtml) {
    return `${came} It looks like an HTML challenge or block page: check the User-Agent, then open the address in a browser.`;
  }
  if (status === 429) return `${came} The source asks for fewer requests: leave it alone for a while.`;
  if (status === 400) return `${came} Sources answer 400 to a User-Agent without a contact: check it.`;
  if (status === 304)
    return `${came} It says that nothing changed, and nothing is at hand that it could mean.`;
  if (status >= 300 && status < 400) return `${came} Too many redirects, or one without an address.`;
  if (status >= 500) return `${came} The source is in trouble: the next poll tries again.`;
  return `${came} Check the address.`;
}
