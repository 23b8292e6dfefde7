import { aspects, type Aspect } from '@dawn-patrol/contracts';

const word = '(?:NE|NW|SE|SW|N|E|S|W)';
const range = new RegExp(`\\b(${word}) through (${word})\\b`, 'g');
const single = new RegExp(`\\b${word}\\b`, 'g');
const any = new RegExp(single.source);
const none: ReadonlySet<Aspect> = new Set();

/** The aspects that a line names by their letters, ranges clockwise: "NW through E", "S, SW", "all aspects". */
export function saidAspects(line: string): ReadonlySet<Aspect> {
  if (/\ball aspects\b/i.test(line)) return new Set(aspects);
  if (!any.test(line)) return none;
  const said = new Set<Aspect>();
  const rest = line.replaceAll(range, (_, from: string, to: string) => {
    for (const aspect of clockwise(from, to)) said.add(aspect);
    return ' ';
  });
  for (const [letters] of rest.matchAll(single)) {
    const aspect = toAspect(letters);
    if (aspect !== undefined) said.add(aspect);
  }
  return said;
}

function clockwise(from: string, to: string): Aspect[] {
  const first = aspects.findIndex((aspect) => aspect === from.toLowerCase());
  const turned = [...aspects.slice(first), ...aspects.slice(0, first)];
  return turned.slice(0, turned.findIndex((aspect) => aspect === to.toLowerCase()) + 1);
}

function toAspect(letters: string): Aspect | undefined {
  return aspects.find((aspect) => aspect === letters.toLowerCase());
}
