import { shorten } from './shorten.ts';

/** Text as text: no table, tag, link, mention or formatting comes out of it. */
export function inlineMarkdown(text: string, longest: number): string {
  return shorten(text, longest)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\|`*_[\]#~@!]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
