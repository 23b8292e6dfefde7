import type { Policy } from '@dawn-patrol/analysis';
import {
  actions,
  dangerLevelOf,
  dangerNames,
  fail,
  succeed,
  type Action,
  type Result,
} from '@dawn-patrol/contracts';
import { effectOfRule } from '../lint/effect-of-rule.ts';
import type { AddOptions } from '../golden-command/golden-command.ts';
import type { RawProduct } from '../golden/raw-products.ts';

type Labels = Readonly<Record<string, unknown>>;

/**
 * The labels that a person gave, in the form of `expected.json`; what was not said is left out. The
 * product's number is copied from the payload. From and to of a step follow from the given outcomes by
 * the policy's arithmetic; nothing is asked of the engine. Failure: a word that is none of the choices.
 */
export function buildLabels(
  options: AddOptions,
  product: RawProduct | null,
  policy: Policy,
): Result<Labels, string> {
  const forecast = buildForecast(options.rating, product);
  const steps = buildSteps(options, policy);
  const sources = readPairs(options.state, '--state');
  if (!forecast.ok) return forecast;
  if (!steps.ok) return steps;
  if (!sources.ok) return sources;
  const { baseAction, action, cap, flag } = options;
  const decided = {
    ...(baseAction === undefined ? {} : { baseAction }),
    ...(action === undefined ? {} : { action }),
    ...(steps.value.length === 0 ? {} : { steps: steps.value }),
    ...(cap === undefined ? {} : { cap: cap === 'none' ? null : { reason: cap } }),
    ...(flag === undefined ? {} : { flags: flag.filter((each) => each !== 'none').toSorted() }),
    ...(options.state === undefined ? {} : { sources: Object.fromEntries(sources.value) }),
  };
  return succeed({
    ...(forecast.value === null ? {} : { forecast: forecast.value }),
    ...(Object.keys(decided).length === 0 ? {} : { decided }),
  });
}

function buildForecast(
  rating: string | undefined,
  product: RawProduct | null,
): Result<Labels | null, string> {
  if (rating === undefined) return succeed(null);
  const word = rating.toLowerCase();
  const name = dangerNames.find((each) => each === word);
  if (name === undefined && word !== 'none') {
    return fail(`--rating: expected ${dangerNames.join(', ')} or none, got ${rating}.`);
  }
  const published = typeof product?.rating === 'string' ? product.rating.trim().toLowerCase() : null;
  if (published !== null && published !== word) {
    return fail(
      `--rating: the product says ${String(product?.rating)}, got ${rating}. The published rating counts.`,
    );
  }
  const overall =
    name === undefined ? { rated: false, reason: 'none' } : { rated: true, level: dangerLevelOf(name), name };
  const number = typeof product?.productId === 'string' ? { productId: product.productId } : {};
  return succeed({ ok: true, ...number, danger: { overall } });
}

function buildSteps({ step, baseAction }: AddOptions, policy: Policy): Result<readonly Labels[], string> {
  const pairs = readPairs(step, '--step');
  if (!pairs.ok) return pairs;
  const outcomes = new Map(pairs.value);
  const unknown = [...outcomes.keys()].filter((rule) => !policy.rules.some(({ id }) => id === rule));
  if (unknown.length > 0) {
    return fail(
      `--step: policy ${policy.id} has no rule ${unknown.join(', ')}. It has ${policy.rules.map(({ id }) => id).join(', ')}.`,
    );
  }
  const whole = policy.rules.every(({ id }) => outcomes.has(id));
  let at = whole ? actionNamed(baseAction) : null;
  const steps = policy.rules.flatMap(({ id, effect }): Labels[] => {
    const outcome = outcomes.get(id);
    if (outcome === undefined) return [];
    if (at === null) return [{ rule: id, outcome }];
    const from = at;
    at = outcome === 'matched' ? effectOfRule(effect, from) : from;
    return [{ rule: id, outcome, from, to: at }];
  });
  return succeed(steps);
}

function actionNamed(name: string | undefined): Action | null {
  return actions.find((action) => action === name) ?? null;
}

function readPairs(
  words: readonly string[] | undefined,
  option: string,
): Result<readonly [string, string][], string> {
  const pairs = (words ?? []).map((word): [string, string] | string => {
    const [key = '', value = '', ...rest] = word.split('=');
    return key === '' || value === '' || rest.length > 0 ? word : [key, value];
  });
  const broken = pairs.filter((pair) => typeof pair === 'string');
  if (broken.length > 0) return fail(`${option}: expected name=value, got ${broken.join(', ')}.`);
  return succeed(pairs.filter((pair) => typeof pair !== 'string'));
}
