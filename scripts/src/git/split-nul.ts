/** The entries of a NUL-terminated listing (`-z`); the empty one after the last NUL is no entry. */
export function splitNul(listing: string): string[] {
  const entries = listing.split('\0');
  if (entries.at(-1) === '') entries.pop();
  return entries;
}
