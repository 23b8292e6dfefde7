const referencePattern = /&(?:#x([\da-fA-F]{1,8})|#(\d{1,9})|(amp|lt|gt|quot|apos));/g;

const predefined: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * A text with its character references and the five predefined entities decoded once: `&amp;lt;` is
 * `&lt;`. A reference to what is no character becomes U+FFFD; any other entity stays as written.
 * Source: https://www.w3.org/TR/xml/#sec-references (2008).
 */
export function decodeXmlText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    referencePattern,
    (written: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return predefined.get(name) ?? written;
      return toCharacter(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}

function toCharacter(codePoint: number): string {
  const isBlank = codePoint === 0x9 || codePoint === 0xa || codePoint === 0xd;
  const isText = codePoint >= 0x20 && codePoint <= 0xff_fd && (codePoint < 0xd8_00 || codePoint > 0xdf_ff);
  const isFar = codePoint >= 0x1_00_00 && codePoint <= 0x10_ff_ff;
  return isBlank || isText || isFar ? String.fromCodePoint(codePoint) : '\uFFFD';
}
