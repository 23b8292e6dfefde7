import { parseDwml } from '@dawn-patrol/ingestion-nws/parse';
import type { Figure } from './figure.ts';

const length = 500_000;

/** XML texts of the longest length that is read, each made to cost a parser as much as it can. */
const hostile: Readonly<Record<string, string>> = {
  'one text': fill('<a>', 'x', '</a>'),
  'one text of line breaks': fill('<a>', '\n', '</a>'),
  'one text of closing brackets': fill('<a>', '>', '</a>'),
  'ten texts': fill('<a>', `<b>${'x'.repeat(49_000)}</b>`, '</a>'),
  'one attribute': fill('<a b="', 'x', '"/>'),
  'one name': fill('<', 'a', '/>'),
  'one comment': fill('<a><!--', '- ', '--></a>'),
  'character data': fill('<a><![CDATA[', '] ', ']]></a>'),
  elements: fill('<a>', '<b/>', '</a>'),
  'elements, as many as are read': `<a>${'<b>1</b>'.repeat(5990)}</a>`,
  'attributes, as many as are read': `<a>${'<b c="1"/>'.repeat(9990)}</a>`,
  'references, as many as are read': `<a>${'&amp;'.repeat(9990)}</a>`,
  attributes: fill('<a', ' b="1"', '/>'),
  references: fill('<a>', '&amp;', '</a>'),
  'tags that never end': fill('', '<! ', ''),
  'a document type at the end': fill('<a>', '<b/>', '</a><!DOCTYPE a>'),
};

function fill(opening: string, piece: string, closing: string): string {
  const room = length - opening.length - closing.length;
  return `${opening}${piece.repeat(Math.floor(room / piece.length))}${closing}`;
}

/** The worst of the hostile texts: its time in this process, the best of five, read or refused. */
export function benchmarkHostile(): Figure[] {
  const timed = Object.entries(hostile).map(([name, text]) => {
    const times = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      parseDwml(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return { name, ms: Math.min(...times) };
  });
  const [worst] = timed.toSorted((a, b) => b.ms - a.ms);
  if (worst === undefined) return [];
  const what = `the slowest of ${timed.length} hostile XML texts of ${length / 1000} kB (${worst.name})`;
  return [{ what, measured: worst.ms, unit: 'ms', aim: 50 }];
}
