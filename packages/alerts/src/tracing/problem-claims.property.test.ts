import type { ProblemType } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { takeProblemClaims, type ProblemClaim } from './problem-claims.ts';
import { Scan } from './scan.ts';

/** One name after the other, each taken out of the whole text before the next is looked for. */
const inTurn: readonly (readonly [RegExp, ProblemType | null])[] = [
  [/\bdeep(?:[ -]persistent)?[ -](?:slabs?|weak layers?)\b/gi, 'deep-persistent-slab'],
  [/\bpersistent[ -](?:slabs?|weak layers?)\b/gi, 'persistent-slab'],
  [/\bwind[ -](?:slabs?|drifted snow|drifts?)\b/gi, 'wind-slab'],
  [/\bstorm[ -](?:slabs?|snow)\b|\bnew snow\b/gi, 'storm-slab'],
  [/\bwet[ -]slabs?\b/gi, 'wet-slab'],
  [/\bwet[ -]loose\b|\bloose[ -]wet\b/gi, 'wet-loose'],
  [/\bdry[ -]loose\b|\bloose[ -]dry\b/gi, 'dry-loose'],
  [/\bwet (?:snow|avalanches?)\b/gi, 'wet-snow'],
  [/\bcornices?(?: falls?)?\b/gi, 'cornice-fall'],
  [/\bglid(?:e|es|ing)(?: (?:avalanches?|cracks?|snow))?\b/gi, 'glide'],
  [/\bnormal caution\b/gi, 'normal-caution'],
  [/\b(?:unnamed|unknown) problem\b/gi, 'unknown'],
  [/\b(?:slabs?|sluffs?|weak layers?|loose (?:snow|avalanches?))\b/gi, null],
];

const word = fc.constantFrom(
  ...'deep,persistent,wind,storm,new,wet,dry,loose,weak,slab,Slabs,layer,layers,snow,drifted,drift'.split(
    ',',
  ),
  ...'cornice,falls,glide,gliding,cracks,avalanche,avalanches,normal,caution,unnamed,problem,sluff,x'.split(
    ',',
  ),
);
const wetOrDry = fc.constantFrom('wet', 'dry', 'loose', 'slab');
const narrowGap = fc.constantFrom(' ', '-');
const gap = fc.constantFrom(' ', ' ', ' ', '-', '-', '  ', ';', ', ', '', '\n');
const text = fc
  .oneof(
    fc.array(fc.tuple(word, gap), { maxLength: 12 }),
    fc.array(fc.tuple(wetOrDry, narrowGap), { maxLength: 8 }),
  )
  .map((parts) => parts.flat().join(''));

it('takes what taking one name after the other takes', () => {
  fc.assert(
    fc.property(text, (said) => {
      const [scan, plain] = [new Scan(said), new Scan(said)];
      const claims = inTurn.flatMap(([pattern, type]) =>
        plain.take(pattern).map(({ 0: words, index }): ProblemClaim => ({ words, index, type })),
      );
      expect(takeProblemClaims(scan)).toEqual(claims.toSorted((a, b) => a.index - b.index));
      expect(scan.rest).toBe(plain.rest);
    }),
    { numRuns: 5000 },
  );
});
