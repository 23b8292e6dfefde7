import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSlug } from './to-slug.ts';

describe('a slug', () => {
  it.each([
    ['Fix the Escalation!', 'fix-the-escalation'],
    ['  --weird__name.. ', 'weird-name'],
    ['Über Straße', 'uber-strasse'],
    ["don't stop", 'dont-stop'],
    ['../../etc/passwd', 'etc-passwd'],
    ['-rf', 'rf'],
    ['a.lock', 'a-lock'],
    ['☃', null],
    ['', null],
  ])('of %j is %j', (name, slug) => {
    expect(toSlug(name)).toBe(slug);
  });

  it('is made of words only, is short, and stays itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const slug = toSlug(name);
        if (slug === null) return;
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
        expect(slug.length).toBeLessThanOrEqual(60);
        expect(toSlug(slug)).toBe(slug);
      }),
    );
  });
});
