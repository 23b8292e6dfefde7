import type { Owner } from '../workspace/area.ts';

/** What a branch changes, and what it says about itself. */
export interface OwnershipInput {
  readonly changed: readonly string[];
  /** Null: nobody declared anything; a change within one owner's files then speaks for itself. */
  readonly declared: readonly Owner[] | null;
  readonly ownerOf: (path: string) => Owner;
  readonly shared: readonly string[];
  /** Owners whose files change only when they are declared. */
  readonly declaredOnly: readonly Owner[];
  readonly golden: readonly string[];
  readonly judged: readonly string[];
  /** The reasons that the branch's commits give with `Golden-Change:`. */
  readonly goldenReasons: readonly string[];
}

/** A change that its branch may not make, and what to do. */
export interface OwnershipProblem {
  readonly kind: 'foreign-path' | 'undeclared' | 'golden-with-judged';
  readonly message: string;
  readonly paths: readonly string[];
  readonly remedy: string;
}

/** Whether a branch keeps to what it owns, and does not change the answers together with what they judge in silence. */
export function checkOwnership(input: OwnershipInput): OwnershipProblem[] {
  return [...checkOwners(input), ...checkGolden(input)];
}

function checkOwners({
  changed,
  declared,
  ownerOf,
  shared,
  declaredOnly,
}: OwnershipInput): OwnershipProblem[] {
  const owned = new Map<Owner, string[]>();
  for (const path of changed.filter((path) => !isUnder(path, shared))) {
    const owner = ownerOf(path);
    owned.set(owner, [...(owned.get(owner) ?? []), path]);
  }
  if (declared === null) {
    const guarded = declaredOnly.some((owner) => owned.has(owner));
    return owned.size > 1 || guarded ? [undeclared(owned)] : [];
  }
  return [...owned]
    .filter(([owner]) => !declared.includes(owner))
    .map(([owner, paths]) => foreign(owner, paths, declared));
}

function undeclared(owned: ReadonlyMap<Owner, readonly string[]>): OwnershipProblem {
  const owners = [...owned.keys()].toSorted();
  return {
    kind: 'undeclared',
    message:
      owners.length > 1
        ? `The branch changes files of several owners (${owners.join(', ')}) and declares none.`
        : `The branch changes files of ${owners.join(', ')}, on which others rely, and does not declare it.`,
    paths: [...owned.values()].flat(),
    remedy: `Declare it with --package ${owners.join(',')}${owners.length > 1 ? ', or split the branch' : ''}.`,
  };
}

function foreign(owner: Owner, paths: readonly string[], declared: readonly Owner[]): OwnershipProblem {
  return {
    kind: 'foreign-path',
    message: `The branch is declared for ${declared.join(', ')} and changes ${paths.length === 1 ? 'a file' : `${paths.length} files`} of ${owner}: ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ', ...' : ''}.`,
    paths,
    remedy: `Make the change to ${owner} a branch of its own, or declare ${owner} as well.`,
  };
}

function checkGolden({ changed, golden, judged, goldenReasons }: OwnershipInput): OwnershipProblem[] {
  const answers = changed.filter((path) => isUnder(path, golden));
  const code = changed.filter((path) => isUnder(path, judged));
  if (answers.length === 0 || code.length === 0 || goldenReasons.length > 0) return [];
  return [
    {
      kind: 'golden-with-judged',
      message: 'The branch changes the answer key together with what it judges, and gives no reason.',
      paths: [...answers, ...code],
      remedy:
        'Say why in a commit with the trailer "Golden-Change: <reason>", or land them one after the other.',
    },
  ];
}

/** Whether a path lies under one of these prefixes. */
export function isUnder(path: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => path.startsWith(prefix));
}
