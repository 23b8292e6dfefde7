import { buildProblem } from '@dawn-patrol/contracts/testing';
import { problemTypes, type ProblemType } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { problemName, problemTypeNames, shortProblemName } from './problem-name.ts';

describe('problemName', () => {
  it.each<[ProblemType, string]>([
    ['wind-slab', 'Wind slab'],
    ['storm-slab', 'Storm slab'],
    ['persistent-slab', 'Persistent slab'],
    ['deep-persistent-slab', 'Deep persistent slab'],
    ['wet-snow', 'Wet snow'],
    ['normal-caution', 'Normal caution (no particular avalanche problem)'],
  ])('calls %s what practitioners call it', (type, name) => {
    expect(problemName(buildProblem({ type }))).toBe(name);
  });

  it("quotes the center's own name for a type that we do not know", () => {
    const problem = buildProblem({ type: 'unknown', sourceName: 'Roof <i>slides</i>' });
    expect(problemName(problem)).toBe(`"Roof slides" (the center's own name)`);
    expect(shortProblemName(problem)).toBe('Unnamed problem');
  });

  it('does not invent a name where none is left', () => {
    expect(problemName(buildProblem({ type: 'unknown', sourceName: '<>\u202E' }))).toBe('Unnamed problem');
  });

  it('gives no two types the same name', () => {
    expect(new Set(Object.values(problemTypeNames)).size).toBe(problemTypes.length);
  });
});
