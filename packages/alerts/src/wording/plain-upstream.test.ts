import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainName, plainUpstream } from './plain-upstream.ts';

describe('plainUpstream', () => {
  it.each([
    ['tags', 'a <b>bold</b> <script>alert(1)</script>', 'a bold alert(1)'],
    ['line breaks, a header among them', 'x\r\nBcc: everyone\u2028y\tz', 'x Bcc: everyone y z'],
    ['control characters', 'a\u0000b\u001Bc\u0085d', 'a b c d'],
    ['bidirectional controls', 'abc\u202Egnp.exe\u2066\u200F', 'abc gnp.exe'],
    ['zero-width characters', 'Hi\u200Bgh\uFEFF', 'Hi gh'],
    ['lone surrogates', 'a\uD83Db', 'a b'],
    ['piled marks', 'e\u0301\u0302\u0303\u0304', 'e\u0301'],
  ])('takes out %s', (_, text, plain) => {
    expect(plainUpstream(text)).toBe(plain);
  });

  it('leaves template marks, quotes and ampersands as the plain text they are', () => {
    expect(plainUpstream(`{{x}} "y" & 'z'`)).toBe(`{{x}} "y" & 'z'`);
  });

  it('caps the length and says that it did', () => {
    expect(plainUpstream('x'.repeat(300), 20)).toBe(`${'x'.repeat(17)}...`);
    expect(plainUpstream('x'.repeat(20), 20)).toBe('x'.repeat(20));
    expect(plainUpstream('\u{1F3D4}'.repeat(30), 10)).toBe(`${'\u{1F3D4}'.repeat(7)}...`);
  });

  it('takes no other way for a text that looks plain than for one that does not', () => {
    const printable = fc.string({
      unit: fc.constantFrom(' ', '<', '>', '&', '{', '=', ';', 'a', 'Z', '9', '~', '!'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(printable, (text) => {
        expect(plainUpstream(text, 10)).toBe(plainUpstream(`${text}\u200B`, 10));
      }),
    );
  });

  it('always gives one line without control or format characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(plainUpstream(text, 50)).not.toMatch(/[\p{C}\u2028\u2029]/u);
        expect(Array.from(plainUpstream(text, 50)).length).toBeLessThanOrEqual(50);
      }),
    );
  });
});

describe('plainName', () => {
  it('keeps the letters of a name and nothing that could become a link or markup', () => {
    expect(plainName('Roof-Avalanches & Slides (wet)')).toBe('Roof-Avalanches & Slides (wet)');
    expect(plainName('http://evil.example')).toBe('http //evil example');
    expect(plainName('Plaque \u00E0 vent "x" {{y}}')).toBe('Plaque a vent x y');
    expect(plainName('\u96EA\u5D29')).toBe('');
  });

  it('caps the length', () => {
    expect(plainName('abc '.repeat(50))).toHaveLength(39);
  });
});
