const longest = 60;

/** A name as a branch and a folder can carry it: lower-case words of letters and digits, joined by `-`. Null when nothing is left. */
export function toSlug(name: string): string | null {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/['’]/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-');
  const slug = words.replace(/^-+/u, '').slice(0, longest).replace(/-+$/u, '');
  return slug === '' ? null : slug;
}
