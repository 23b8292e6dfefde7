import { assertNever } from '@dawn-patrol/contracts';
import type { CaseChange, Comparison } from '../eval-report.ts';

/** Whether a change is for the worse. */
export function isWorse({ kind }: CaseChange): boolean {
  return kind === 'newly-failing' || kind === 'worse' || kind === 'lost' || kind === 'new-failing';
}

/** The comparison in one line, such as "against 1a2b3c4d: 2 newly failing, 14 new". */
export function comparisonHeadline({ base, changes }: Comparison): string {
  const where = base === null ? 'the baseline lying here' : base.slice(0, 12);
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const words = kinds.map(
    (kind) => `${changes.filter((one) => one.kind === kind).length} ${kindWords(kind)}`,
  );
  return `against ${where}: ${words.length === 0 ? 'nothing came out differently' : words.join(', ')}`;
}

/** One change in words. */
export function describeChange({ id, kind, detail }: CaseChange): string {
  return `${kindWords(kind)}: ${id}${detail === null ? '' : ` (${detail})`}`;
}

function kindWords(kind: CaseChange['kind']): string {
  switch (kind) {
    case 'newly-failing':
      return 'newly failing';
    case 'worse':
      return 'failing in a further way';
    case 'lost':
      return 'lost';
    case 'new-failing':
      return 'new and failing';
    case 'newly-passing':
      return 'newly passing';
    case 'new':
      return 'new';
    case 'retired':
      return 'retired';
    case 'relabelled':
      return 'relabelled';
    default:
      return assertNever(kind, 'kind of change');
  }
}
