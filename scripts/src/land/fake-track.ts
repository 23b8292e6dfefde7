import type { Candidate, Finding, Setback } from './candidate.ts';
import type { Landing, Track } from './track.ts';

/** A world of branch names: which of them break main, alone or together, and which cannot be merged after which. */
export interface FakeWorld {
  /** Sets of branches that fail when all of a set are on main. */
  readonly failing: readonly (readonly string[])[];
  /** Pairs that git cannot merge. */
  readonly conflicting?: readonly (readonly [string, string])[];
  /** After how many moves somebody else moves main, once. */
  readonly interferenceAfter?: number;
}

export interface FakeTrack extends Track {
  readonly main: () => readonly string[];
  readonly checks: () => number;
  readonly aside: () => ReadonlyMap<string, Setback>;
  /** What main held after each move. */
  readonly history: () => readonly (readonly string[])[];
}

/** A track without a repository: a commit is the list of branches in it. Throws when main is moved to anything unchecked. */
export function createFakeTrack(world: FakeWorld): FakeTrack {
  const [read, write] = [
    (commit: string): string[] => commit.split(' ').filter((name) => name !== ''),
    (names: readonly string[]): string => names.join(' '),
  ];
  let main = '';
  let moves = 0;
  let checks = 0;
  const holding = new Set<string>();
  const aside = new Map<string, Setback>();
  const history: string[][] = [];
  const judge = (commit: string): Finding => {
    const names = read(commit);
    const broken = world.failing.filter((set) => set.every((name) => names.includes(name)));
    const changes = broken.map((set) => ({
      id: `case-${set.join('-')}`,
      kind: 'newly-failing' as const,
      detail: null,
    }));
    return { holds: broken.length === 0, reasons: [], changes };
  };
  return {
    main: () => read(main),
    checks: () => checks,
    aside: () => aside,
    history: () => history,
    signal: new AbortController().signal,
    couple: (base, { name }) => {
      const clash = (world.conflicting ?? []).find(
        ([one, other]) =>
          (one === name && read(base).includes(other)) || (other === name && read(base).includes(one)),
      );
      return Promise.resolve(
        clash === undefined
          ? { kind: 'coupled', commit: write([...read(base), name]) }
          : { kind: 'conflict', paths: ['a.ts'] },
      );
    },
    check: ({ commit }) => {
      checks += 1;
      const finding = judge(commit);
      if (finding.holds) holding.add(commit);
      return Promise.resolve(finding);
    },
    advance: (from, to, _landed: readonly Landing[]) => {
      moves += 1;
      if (moves === world.interferenceAfter) main = write([...read(main), 'somebody']);
      if (from !== main) return Promise.resolve({ moved: false, tip: main });
      if (!holding.has(to)) throw new Error(`main would move to ${to}, which was not checked`);
      main = to;
      history.push(read(main));
      return Promise.resolve({ moved: true });
    },
    putAside: ({ name }: Candidate, setback) => {
      aside.set(name, setback);
      return Promise.resolve();
    },
    arbitrate: (_, { name }, paths) =>
      Promise.resolve({
        kind: 'handed-over',
        setback: {
          kind: 'conflict',
          message: `${name}: ${paths.join()}`,
          partners: [],
          changes: [],
          remedy: 'rebase',
        },
      }),
  };
}

export function fakeCandidates(names: readonly string[]): Candidate[] {
  return names.map((name) => ({ name, commit: name, declared: null }));
}
