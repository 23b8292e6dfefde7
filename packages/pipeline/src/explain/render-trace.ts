import {
  assertNever,
  zoneOf,
  type DangerRating,
  type DecisionTrace,
  type PayloadField,
  type TracedStep,
} from '@dawn-patrol/contracts';
import pc from 'picocolors';
import { describeEvidence, shorten } from './describe-evidence.ts';

/** A rose is longer than a line: its beginning is enough to find it. */
const longestValue = 56;

/** A trace as a short tree, from what was published to what is to be done. Everything else is in the JSON. */
export function renderTrace(trace: DecisionTrace, color: boolean): string {
  const { bold, dim } = pc.createColors(color);
  const { policy, base, rules, cap, action, flags } = trace;
  const branches: Branch[] = [
    publishedBranch(trace),
    { head: `base action ${bold(base.action)}`, lines: [`policy ${base.setting}`] },
    ...rules.map((rule) => ruleBranch(rule, bold)),
    {
      head: cap === null ? 'no cap' : `cap ${cap.from} > ${bold(cap.to)}: ${cap.reasonGiven}`,
      lines: cap === null ? [] : [`policy ${cap.setting}`],
    },
    ...flags.map(({ flag, because }) => ({ head: `flag ${flag}`, lines: describeEvidence(because) })),
  ];
  const title = `${zoneOf(trace.zoneId).name}: ${action}, at ${trace.asOf} by policy ${policy.id} (${policy.version})`;
  return [bold(title), ...branches.flatMap((branch) => draw(branch, dim)), `└─ action ${bold(action)}`].join(
    '\n',
  );
}

interface Branch {
  readonly head: string;
  readonly lines: readonly string[];
}

function draw({ head, lines }: Branch, dim: (text: string) => string): string[] {
  return [`├─ ${head}`, ...lines.map((line) => dim(`│    ${line}`))];
}

function publishedBranch({ forecast, sources }: DecisionTrace): Branch {
  const uac = sources.find(({ source }) => source === 'uac');
  if (forecast === null) return { head: `no forecast: ${uac?.reason ?? 'nothing came'}`, lines: [] };
  const { rating, productId, issuedAt, fields } = forecast;
  const issue = issuedAt === null ? 'undated' : `issued ${issuedAt}`;
  const head = `published ${describeRating(rating)}, product ${productId ?? 'without a number'}, ${issue}, ${uac?.state ?? 'unknown'}`;
  return { head, lines: fields.map(describeField) };
}

function describeRating(rating: DangerRating): string {
  return rating.rated ? `${String(rating.level)} ${rating.name}` : `not rated (${rating.reason})`;
}

function ruleBranch(step: TracedStep, bold: (text: string) => string): Branch {
  const { rule, outcome, from, to, evidence, fields, missing = [] } = step;
  switch (outcome) {
    case 'matched': {
      const moved = from === to ? `stays ${to}` : `${from} > ${bold(to)}`;
      return {
        head: `${rule}: matched, ${moved}`,
        lines: [...describeEvidence(evidence), ...fields.map(describeField)],
      };
    }
    case 'not-matched':
      return {
        head: `${rule}: not matched`,
        lines: [...describeEvidence(evidence), ...fields.map(describeField)],
      };
    case 'not-evaluable':
      return {
        head: shorten(`${rule}: not evaluable, missing ${missing.join(', ')}`),
        lines: describeEvidence(evidence),
      };
    default:
      return assertNever(outcome, 'outcome of a rule');
  }
}

function describeField({ path, value }: PayloadField): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return `${path} = ${text.length > longestValue ? `${text.slice(0, longestValue)}…` : text}`;
}
