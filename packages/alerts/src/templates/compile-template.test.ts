import { InvariantError } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { compileTemplate } from './compile-template.ts';

describe('compileTemplate', () => {
  it('escapes every placed value in HTML, and nothing in text', () => {
    const value = `<b>"x" & 'y'</b>`;
    expect(compileTemplate('{{value}}', 'html')({ value })).toBe(
      '&lt;b&gt;&quot;x&quot; &amp; &#x27;y&#x27;&lt;/b&gt;',
    );
    expect(compileTemplate('{{value}}', 'text')({ value })).toBe(value);
  });

  it('never reads a placed value as a template', () => {
    expect(compileTemplate('{{value}}', 'text')({ value: '{{secret}}', secret: 'told' })).toBe('{{secret}}');
  });

  it('throws for a missing field or section instead of leaving a hole', () => {
    expect(() => compileTemplate('{{value}}', 'text')({})).toThrow('not defined');
    expect(() => compileTemplate('{{#lines}}x{{/lines}}', 'text')({})).toThrow('not defined');
    expect(() => compileTemplate('{{#lines}}{{text}}{{/lines}}', 'text')({ lines: [{}] })).toThrow(
      'not defined',
    );
  });

  it('says a section once for each item of its list, and an empty one not at all', () => {
    const template = compileTemplate('{{#lines}}{{text}} of {{../whole}}. {{/lines}}', 'text');
    expect(template({ whole: 'all', lines: [{ text: 'one' }, { text: 'two' }] })).toBe(
      'one of all. two of all. ',
    );
    expect(template({ whole: 'all', lines: [] })).toBe('');
  });

  it.each([true, false, null, 'text', { text: 'one' }])(
    'throws for a section of %s, which is no list',
    (lines) => {
      expect(() => compileTemplate('{{#lines}}x{{/lines}}', 'text')({ lines })).toThrow('items of a list');
    },
  );

  it.each([
    '{{{value}}}',
    '{{&value}}',
    '{{> part}}',
    '{{#if value}}x{{/if}}',
    '{{#each a}}x{{/each}}',
    '{{lookup a b}}',
    '{{log a}}',
  ])('refuses %s', (source) => {
    expect(() => compileTemplate(source, 'html')).toThrow(InvariantError);
  });

  it('refuses a compiled tree, which could carry code', () => {
    const tree: unknown = { type: 'Program', body: [] };
    expect(() => compileTemplate(tree as string, 'html')).toThrow('must be a text');
  });
});
