import type { SourceFailure } from '@dawn-patrol/contracts';
import type * as library from 'fast-xml-parser';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readXml, type XmlDocument } from './read-xml.ts';
import { xmlLimits } from './scan-xml.ts';
import { childNamed, childrenNamed, textOfChild } from './xml-element.ts';

const entered = vi.hoisted(() => ({ count: 0 }));

vi.mock('fast-xml-parser', async (load) => {
  const actual = await load<typeof library>();
  const XMLParser = class extends actual.XMLParser {
    override parse(text: string): unknown {
      entered.count += 1;
      return super.parse(text);
    }
  };
  const XMLValidator = {
    validate(text: string): unknown {
      entered.count += 1;
      return actual.XMLValidator.validate(text);
    },
  };
  return { ...actual, XMLParser, XMLValidator };
});

beforeEach(() => {
  entered.count = 0;
});

function documentOf(text: string): XmlDocument {
  const result = readXml(text, 'a test document');
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

function failureOf(payload: unknown): SourceFailure {
  const result = readXml(payload, 'a test document');
  if (result.ok) throw new Error('expected a failure');
  return result.failure;
}

describe('a document', () => {
  it('keeps the order, the attributes and the namespaces of its elements', () => {
    const { root, notes } = documentOf(
      `<?xml version="1.0" encoding="ISO-8859-1"?><!-- said by <nobody> -->
       <feed xmlns="urn:atom" xmlns:cap="urn:cap"><cap:event a='1' b="x &gt; y">Wind</cap:event><id/>
       <cap:event xmlns:cap="urn:other">Snow</cap:event></feed>`,
    );
    expect(root).toMatchObject({ name: 'feed', namespace: 'urn:atom' });
    expect(root.children.map(({ name, namespace, text }) => [name, namespace, text])).toEqual([
      ['event', 'urn:cap', 'Wind'],
      ['id', 'urn:atom', ''],
      ['event', 'urn:other', 'Snow'],
    ]);
    expect(root.children[0]?.attributes).toEqual(
      new Map([
        ['a', '1'],
        ['b', 'x > y'],
      ]),
    );
    expect(notes).toEqual([]);
  });

  it('has its children in a list, also when there is one or none', () => {
    const { root } = documentOf('<a><b>1</b></a>');
    expect(childrenNamed(root, 'b').map(({ text }) => text)).toEqual(['1']);
    expect(childrenNamed(root, 'c')).toEqual([]);
    expect(textOfChild(root, 'c')).toBeNull();
  });

  it('keeps a value as the text that it is: leading zeros, exponents and truth values', () => {
    const { root } = documentOf('<a b="007"><c>049035</c><c>1e3</c><c>true</c><c> x </c></a>');
    expect(root.children.map(({ text }) => text)).toEqual(['049035', '1e3', 'true', 'x']);
    expect(root.attributes.get('b')).toBe('007');
  });

  it.each([
    ['&lt;b&gt; &amp; &quot;c&quot; &apos;d&apos;', `<b> & "c" 'd'`],
    ['&amp;lt;', '&lt;'],
    ['&amp;amp;amp;', '&amp;amp;'],
    ['&#176;&#xB0;&#x1F328;', '°°🌨'],
    ['&#0;&#x0B;&#xD800;&#x110000;', '\uFFFD\uFFFD\uFFFD\uFFFD'],
    ['&nbsp;', '&nbsp;'],
    ['<![CDATA[<b> &amp; ]]>', '<b> &amp;'],
    ['one <b>two</b> three', 'one  three'],
  ])('decodes the text %j once', (written, text) => {
    expect(documentOf(`<a>${written}</a>`).root.text).toBe(text);
  });

  it('may begin with a byte order mark and blanks', () => {
    expect(documentOf('\uFEFF \n<a/>').root.name).toBe('a');
  });

  it('loses control characters, with a note', () => {
    const { root, notes } = documentOf('<a>one\u0000\u0008 two\u001F</a>');
    expect(root.text).toBe('one two');
    expect(notes).toEqual([{ code: 'xml-control-characters', message: expect.stringContaining('3 ') }]);
  });

  it.each([
    ['UTF-8', []],
    ['utf8', []],
    ['ISO-8859-1', []],
    ['Shift_JIS', ['xml-encoding']],
    ['UTF-16', ['xml-encoding']],
  ])('that declares the encoding %s gets the notes %j', (encoding, codes) => {
    const { notes } = documentOf(`<?xml version="1.0" encoding="${encoding}"?><a/>`);
    expect(notes.map(({ code }) => code)).toEqual(codes);
  });

  it('with letters that were lost on the way gets a note', () => {
    const { notes } = documentOf('<?xml version="1.0" encoding="ISO-8859-1"?><a>Ca\uFFFDon</a>');
    expect(notes.map(({ code }) => code)).toEqual(['xml-encoding']);
  });
});

describe('an attack', () => {
  const numbered = (piece: (index: number) => string): string =>
    Array.from({ length: 20_000 }, (_, index) => piece(index)).join('');
  const billionLaughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">
    <!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]><lolz>&lol1;</lolz>`;

  it.each([
    ['entity expansion (billion laughs)', billionLaughs, 'not-xml', 'document type'],
    [
      'a document type that names a file',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'not-xml',
      'document type',
    ],
    ['a document type in small letters', '<!doctype a><a/>', 'not-xml', 'document type'],
    ['a document type after the root', '<a/><!DOCTYPE a>', 'not-xml', 'document type'],
    ['an entity declaration alone', '<a><!ENTITY x "y"></a>', 'not-xml', 'document type'],
    ['20 MB of text', `<a>${'x'.repeat(20_000_000)}</a>`, 'too-large', '20000007'],
    ['20 MB of blanks', ' '.repeat(20_000_000), 'too-large', 'It was not read'],
    ['elements 10,000 deep', `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`, 'too-large', '64 levels'],
    ['elements 10,000 deep that are never closed', '<a b=">">'.repeat(10_000), 'too-large', '64 levels'],
    ['65 levels', `${'<a>'.repeat(65)}${'</a>'.repeat(65)}`, 'too-large', '64 levels'],
    [
      'a tag named __proto__',
      '<a><__proto__><polluted>yes</polluted></__proto__></a>',
      'not-xml',
      'reserved',
    ],
    ['a tag named x:__proto__', '<a xmlns:x="u"><x:__proto__>1</x:__proto__></a>', 'not-xml', 'reserved'],
    ['an attribute named __proto__', '<a b=">" __proto__="polluted"/>', 'not-xml', 'reserved'],
    ['many elements', `<a>${'<b/>'.repeat(100_000)}</a>`, 'too-large', '12000 tags'],
    ['many elements with text', `<a>${'<b>1</b>'.repeat(50_000)}</a>`, 'too-large', '12000 tags'],
    ['text in many pieces', `<a>${'x<b/>'.repeat(90_000)}</a>`, 'too-large', '12000 tags'],
    ['many comments', `<a>${'<!---->'.repeat(60_000)}</a>`, 'too-large', '12000 tags'],
    ['much character data', `<a>${'<![CDATA[]]>'.repeat(40_000)}</a>`, 'too-large', '12000 tags'],
    ['many instructions', `<a>${'<?x?>'.repeat(90_000)}</a>`, 'too-large', '12000 tags'],
    ['many attributes of one tag', `<a${numbered((i) => ` b${i}="1"`)}/>`, 'too-large', '64 attributes of'],
    ['many attributes', `<a>${'<b c="1" d="2"/>'.repeat(9000)}</a>`, 'too-large', '10000 attributes'],
    ['many namespaces', `<a${numbered((i) => ` xmlns:p${i}="u"`)}/>`, 'too-large', '64 attributes of'],
    ['quotes that never end', '<b c="'.repeat(80_000), 'not-xml', 'does not end'],
    ['tags that never end', '<! '.repeat(160_000), 'not-xml', 'does not end'],
    ['openings only', '<'.repeat(400_000), 'not-xml', 'does not end'],
    ['a comment that never ends', `<a>${'<!--'.repeat(100_000)}`, 'not-xml', 'does not end'],
    ['many references in a text', `<a>${'&amp;'.repeat(90_000)}</a>`, 'too-large', '10000 references'],
    [
      'many references in an attribute',
      `<a b="${'&#65;'.repeat(90_000)}"/>`,
      'too-large',
      '10000 references',
    ],
    ['a huge attribute', `<a b="${'x'.repeat(500_000)}"/>`, 'too-large', 'It was not read'],
    ['a huge text', `<a>${'x'.repeat(500_000)}</a>`, 'too-large', 'It was not read'],
    ['a huge name', `<${'a'.repeat(500_000)}/>`, 'too-large', 'It was not read'],
    ['a long comment', `<a><!--${'- '.repeat(250_000)}--></a>`, 'too-large', 'It was not read'],
    ['long character data', `<a><![CDATA[${'] '.repeat(250_000)}]]></a>`, 'too-large', 'It was not read'],
  ])('by %s is refused without entering the parser', (_name, text, kind, words) => {
    const failure = failureOf(text);
    expect(failure).toMatchObject({ kind, source: 'nws' });
    expect(failure.message).toContain(words);
    expect(entered.count).toBe(0);
  });

  it('is not seen in 64 levels, in comments, in character data or in many siblings', () => {
    expect(documentOf(`${'<a>'.repeat(64)}${'</a>'.repeat(64)}`).root.name).toBe('a');
    expect(
      documentOf(`<a>${'<b/>'.repeat(500)}${'<c d="/"></c>'.repeat(500)}</a>`).root.children,
    ).toHaveLength(1000);
    expect(documentOf(`<a><!--${'<b>'.repeat(500)}--><![CDATA[${'<b>'.repeat(500)}]]></a>`).root.name).toBe(
      'a',
    );
    expect(entered.count).toBeGreaterThan(0);
  });

  it.each([
    ['an attribute', '<a><b constructor="polluted" prototype="polluted"/></a>'],
    ['text alone', '<a><!-- __proto__ --><b>__proto__</b><![CDATA[__proto__]]></a>'],
    ['the constructor', '<a><constructor><prototype><polluted>yes</polluted></prototype></constructor></a>'],
    ['a built-in method', '<a><toString>1</toString><hasOwnProperty>1</hasOwnProperty></a>'],
    ['a mark of the parser', '<a><b x="1">t</b><valueOf y="2"/></a>'],
  ])('by the reserved name of %s pollutes nothing', (_name, text) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const result = readXml(text, 'a test document');
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect({}).not.toHaveProperty('polluted');
    expect(result.ok || result.failure.kind).toSatisfy(
      (outcome) => outcome === true || outcome === 'not-xml',
    );
  });
});

describe('what is no XML', () => {
  it.each([
    ['nothing', null, 'empty'],
    ['an empty text', ' \n', 'empty'],
    ['data', { feed: [] }, 'not-xml'],
    ['plain words', 'Service Unavailable', 'not-xml'],
    ['JSON', '{"title":"Not Found","status":404}', 'not-xml'],
    ['an HTML page', '<!DOCTYPE html><html><body>Challenge</body></html>', 'not-xml'],
    ['an HTML page without a document type', '<html><body><p>Challenge</body></html>', 'not-xml'],
    ['a truncated document', '<feed><entry><id>1</id>', 'not-xml'],
    ['a document cut within a tag', '<feed><entry><id', 'not-xml'],
    ['a document cut within a comment', '<feed/><!-- and', 'not-xml'],
    ['mismatched tags', '<a><b></a></b>', 'not-xml'],
    ['two roots', '<a></a><b></b>', 'not-xml'],
    ['an attribute without quotes', '<a b=1/>', 'not-xml'],
    ['a repeated attribute', '<a b="1" b="2"/>', 'not-xml'],
    ['a bare ampersand', '<a>snow & wind</a>', 'not-xml'],
    ['an empty name', '<><></></>', 'not-xml'],
    ['only a declaration', '<?xml version="1.0"?>', 'not-xml'],
  ])('is a failure: %s', (_name, payload, kind) => {
    expect(failureOf(payload)).toMatchObject({ kind, source: 'nws' });
  });

  it('is named as an HTML page when it is one', () => {
    expect(failureOf('<!DOCTYPE html><html></html>').message).toContain('an HTML page');
  });
});

describe('the reader', () => {
  it('never throws', () => {
    const pieces = fc.constantFrom(
      '<a>', '</a>', '<a', '>', '/>', '<!--', '-->', '<![CDATA[', ']]>', '<?xml', '?>', '&', '&amp;', '&#', ';',
      '"', "'", '=', ' b="1"', 'xmlns:c="u"', '<c:d>', '</c:d>', '__proto__', ':', '\u0000', '<!', 'text', '\n',
    ); // prettier-ignore
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.array(pieces).map((texts) => texts.join('')),
        ),
        (payload) => {
          expect(readXml(payload, 'a test document')).toHaveProperty('ok');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('gives back the texts and attributes that were written, whatever they are', () => {
    const plain = fc
      .string({ unit: 'grapheme-ascii' })
      .map((text) => text.trim())
      // Refused wherever it stands: no document of the service has a use for it.
      .filter((text) => !text.includes('__proto__'));
    const escape = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    fc.assert(
      fc.property(plain, plain, (text, attribute) => {
        const { root } = documentOf(`<a b="${escape(attribute)}"><c>${escape(text)}</c></a>`);
        expect(childNamed(root, 'c')?.text).toBe(text);
        expect(root.attributes.get('b')).toBe(attribute);
      }),
    );
  });

  it('reads up to its limit and not a character more', () => {
    const text = (length: number): string => `<a>${'x'.repeat(length - 7)}</a>`;
    expect(readXml(text(xmlLimits.length), 'a test document').ok).toBe(true);
    expect(failureOf(text(xmlLimits.length + 1)).kind).toBe('too-large');
  });

  const limits: [string, (count: number) => string, number][] = [
    ['tags', (count) => `<a>${'<b/>'.repeat(count - 2)}</a>`, xmlLimits.markups],
    ['references', (count) => `<a>${'&amp;'.repeat(count)}</a>`, xmlLimits.references],
    ['attributes', (count) => `<a>${'<b c="1"/>'.repeat(count)}</a>`, xmlLimits.attributes],
    [
      'attributes of a tag',
      (count) => `<a${Array.from({ length: count }, (_, index) => ` b${index}="1"`).join('')}/>`,
      xmlLimits.attributesOfTag,
    ],
  ];
  it.each(limits)('reads its limit of %s and not one more', (_, text, limit) => {
    expect(readXml(text(limit - 1), 'a test document').ok).toBe(true);
    expect(readXml(text(limit), 'a test document').ok).toBe(true);
    expect(failureOf(text(limit + 1)).kind).toBe('too-large');
  });
});
