import { describe, expect, it } from 'vitest';
import { readJson } from './read-json.ts';

const options = { expected: 'a forecast', maximumLength: 20 };

describe('readJson', () => {
  it.each([
    ['a JSON text', '{"a":1}', { a: 1 }],
    ['a text behind a byte order mark', '\uFEFF[1]', [1]],
    ['data that was parsed before', { a: 1 }, { a: 1 }],
    ['a number', 4, 4],
    ['a text of just the limit', '"123456789012345678"', '123456789012345678'],
  ])('reads %s', (_what, payload, value) => {
    expect(readJson(payload, options)).toEqual({ ok: true, value });
  });

  it.each([
    ['nothing', null, 'empty'],
    ['undefined', undefined, 'empty'],
    ['an empty text', ' \n', 'empty'],
    ['a longer text', '"1234567890123456789"', 'too-large'],
    ['an HTML page', '<!DOCTYPE html><p>', 'not-json'],
    ['a truncated text', '{"advisories":[', 'not-json'],
    ['other text', 'Not Found', 'not-json'],
  ])('answers %s with a failure', (_what, payload, kind) => {
    expect(readJson(payload, options)).toMatchObject({ ok: false, failure: { kind } });
  });

  it('says that HTML came where JSON was expected', () => {
    const result = readJson('<html>', options);
    expect(result).toMatchObject({
      failure: { message: expect.stringMatching(/a forecast as JSON, got an HTML/) },
    });
  });
});
