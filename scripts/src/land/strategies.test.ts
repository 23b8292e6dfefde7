import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFakeTrack, type FakeTrack, type FakeWorld, fakeCandidates } from './fake-track.ts';
import { landBatch, spread } from './land-batch.ts';
import { landOneByOne } from './land-one-by-one.ts';

const ways = { 'one by one': landOneByOne, 'in a batch': landBatch } as const;
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

async function land(
  way: keyof typeof ways,
  world: FakeWorld,
  jobs = 1,
  branches = names,
): Promise<FakeTrack> {
  const track = createFakeTrack(world);
  await ways[way](track, '', fakeCandidates(branches), jobs);
  return track;
}

describe.each(Object.keys(ways) as (keyof typeof ways)[])('landing %s', (way) => {
  it.each([1, 2, 3])('lands everything sound, with %i at once', async (jobs) => {
    const track = await land(way, { failing: [] }, jobs);
    expect(track.main()).toEqual(names);
    expect(track.aside().size).toBe(0);
  });

  it.each([1, 2])(
    'puts aside the one that fails on main and lands the innocent, with %i at once',
    async (jobs) => {
      const track = await land(way, { failing: [['d']] }, jobs);
      expect(track.main()).toEqual(names.filter((name) => name !== 'd'));
      expect(track.aside().get('d')).toMatchObject({ kind: 'fails-on-main', partners: [] });
    },
  );

  it.each([1, 2])('names the pair that passes alone and fails together, with %i at once', async (jobs) => {
    const track = await land(way, { failing: [['b', 'g']] }, jobs);
    expect(track.main()).toEqual(names.filter((name) => name !== 'g'));
    expect(track.aside().get('g')).toMatchObject({ kind: 'fails-together', partners: ['b'] });
    expect(track.aside().get('g')?.message).toBe('b + g: case-b-g fails');
  });

  it('names all that are needed when no single one explains it', async () => {
    const track = await land(way, { failing: [['a', 'c', 'f']] });
    expect(track.aside().get('f')).toMatchObject({ kind: 'fails-together', partners: ['a', 'b', 'c'] });
  });

  it('puts a conflict aside and goes on', async () => {
    const track = await land(way, { failing: [], conflicting: [['b', 'e']] }, 2);
    expect(track.main().toSorted()).toEqual(names.filter((name) => name !== 'e'));
    expect(track.aside().get('e')).toMatchObject({ kind: 'conflict' });
  });

  it('starts again from where somebody else moved main', async () => {
    const track = await land(way, { failing: [['somebody', 'c']], interferenceAfter: 1 }, 2);
    expect(track.main()).toEqual(['somebody', ...names.filter((name) => name !== 'c')]);
    expect(track.aside().get('c')).toMatchObject({ kind: 'fails-on-main' });
  });

  it('never moves main to anything that fails, and never loses a branch', async () => {
    const branch = fc.constantFrom(...names);
    const sets = fc.array(fc.uniqueArray(branch, { minLength: 1, maxLength: 3 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(sets, fc.integer({ min: 1, max: 4 }), async (failing, jobs) => {
        const track = await land(way, { failing }, jobs);
        for (const main of track.history()) {
          expect(failing.some((set) => set.every((name) => main.includes(name)))).toBe(false);
        }
        expect([...track.main(), ...track.aside().keys()].toSorted()).toEqual(names);
      }),
    );
  });

  it('lands the same whatever number is checked at once', async () => {
    const pairs = fc.array(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 }), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(pairs, fc.integer({ min: 2, max: 5 }), async (failing, jobs) => {
        expect((await land(way, { failing }, jobs)).main()).toEqual((await land(way, { failing })).main());
      }),
    );
  });
});

describe('the cost of a batch', () => {
  it('is one check when all is sound, and grows with the logarithm when one is bad', async () => {
    expect((await land('in a batch', { failing: [] })).checks()).toBe(1);
    expect((await land('in a batch', { failing: [['h']] })).checks()).toBe(5);
    expect((await land('one by one', { failing: [] })).checks()).toBe(8);
  });
});

describe('spread', () => {
  it.each([
    [0, 8, 1, [4]],
    [0, 8, 3, [2, 4, 6]],
    [0, 2, 4, [1]],
    [3, 5, 1, [4]],
  ])('between %i and %i, %i at most: %j', (from, to, count, lengths) => {
    expect(spread(from, to, count)).toEqual(lengths);
  });
});
