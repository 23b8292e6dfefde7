import { actions, actionSchema } from '@dawn-patrol/contracts';
import type { Mutant } from './mutant.ts';

/** Where in a policy, and what is put there. `undefined` takes an entry out of its list. */
export interface PolicyEdit {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** A fault in the data of a policy. */
export interface PolicyMutant extends Mutant {
  readonly edit: PolicyEdit;
}

/** What says where a number comes from, and how the policy is called: no fault there changes a decision. */
const words = new Set(['source', 'title', 'id', 'version', 'effectiveFrom', 'unit', 'kind']);
const SMALL = 1;

/**
 * Every fault of a policy that is one step away: each number one step of its unit up and down, each
 * action to each of its neighbours on the ladder, each rule and each entry of a list taken out, each
 * rule changed over with the next, each switch turned, each word that is looked for changed. It walks
 * whatever the document holds, so that a new threshold is covered on the day it comes.
 */
export function policyMutants(policy: object, file: string): readonly PolicyMutant[] {
  return editsBelow(policy, []).map(({ mutator, original, ...edit }) => {
    const path = edit.path.map(String).join('.');
    const replacement = edit.value === undefined ? 'taken out' : JSON.stringify(edit.value);
    return {
      id: `policy/${path}/${mutator}/${replacement}`,
      group: 'policy',
      file,
      place: namedPlace(policy, edit.path),
      mutator,
      original,
      replacement,
      edit,
    };
  });
}

/** The policy with that one fault. A path that it does not have leaves it as it is. */
export function withEdit<Document extends object>(policy: Document, { path, value }: PolicyEdit): Document {
  const copy = structuredClone(policy);
  const last = path.at(-1);
  const parent = path.slice(0, -1).reduce((node: unknown, key) => read(node, key), copy);
  if (typeof parent !== 'object' || parent === null || last === undefined || !(last in parent)) return copy;
  if (value === undefined && Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.set(parent, last, value);
  return copy;
}

type Found = PolicyEdit & { readonly mutator: string; readonly original: string };

function editsBelow(node: unknown, path: PolicyEdit['path']): Found[] {
  if (Array.isArray(node)) return listEdits(node, path);
  if (typeof node === 'object' && node !== null) {
    return Object.entries(node)
      .filter(([key]) => !words.has(key))
      .flatMap(([key, value]) => editsBelow(value, [...path, key]));
  }
  return leafEdits(node).map(({ mutator, value }) => ({
    path,
    value,
    mutator,
    original: JSON.stringify(node),
  }));
}

function listEdits(list: readonly unknown[], path: PolicyEdit['path']): Found[] {
  const inside = list.flatMap((entry, index) => editsBelow(entry, [...path, index]));
  const removed = list.map((entry, index) => ({
    path: [...path, index],
    value: undefined,
    mutator: 'entry-removed',
    original: nameOf(entry),
  }));
  const swapped = list.slice(1).map((entry, index) => ({
    path,
    value: list.with(index, entry).with(index + 1, list[index]),
    mutator: 'entries-swapped',
    original: `${nameOf(list[index])}, ${nameOf(entry)}`,
  }));
  return [...inside, ...removed, ...swapped];
}

function leafEdits(leaf: unknown): { readonly mutator: string; readonly value: unknown }[] {
  if (typeof leaf === 'number') {
    const step = Number.isInteger(leaf) ? SMALL : SMALL / 10;
    return [-step, step].map((by) => ({ mutator: 'threshold', value: Number((leaf + by).toFixed(3)) }));
  }
  if (typeof leaf === 'boolean') return [{ mutator: 'switch', value: !leaf }];
  if (typeof leaf !== 'string') return [];
  const action = actionSchema.safeParse(leaf);
  if (!action.success) return [{ mutator: 'word', value: `not ${leaf}` }];
  const rank = actions.indexOf(action.data);
  return [actions[rank - 1], actions[rank + 1]]
    .filter((neighbour) => neighbour !== undefined)
    .map((value) => ({ mutator: 'action', value }));
}

function read(node: unknown, key: string | number): unknown {
  return typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined;
}

function nameOf(entry: unknown): string {
  const id = read(entry, 'id');
  return typeof id === 'string' ? id : JSON.stringify(entry);
}

/** The path with the ids of rules in place of their positions. */
function namedPlace(policy: object, path: PolicyEdit['path']): string {
  let node: unknown = policy;
  const names = path.map((key) => {
    node = read(node, key);
    const id = typeof key === 'number' ? read(node, 'id') : undefined;
    return typeof id === 'string' ? id : String(key);
  });
  return names.join('.');
}
