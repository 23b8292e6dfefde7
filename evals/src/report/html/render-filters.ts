import type { CaseReport } from '../../eval-report.ts';
import { severities } from '../../scorers/severity.ts';
import { escapeMarkup } from '../escape-markup.ts';

/** The controls above the list: by zone, slice, verdict, severity, and by words. */
export function renderFilters(
  cases: readonly CaseReport[],
  zones: readonly { readonly id: string; readonly name: string }[],
): string {
  const tags = [...new Set(cases.flatMap(({ labelKind, tags }) => [labelKind, ...tags]))].toSorted();
  const verdicts = ['pass', 'fail', 'accepted', 'error', 'unscored'];
  const plain = (names: readonly string[]): { id: string; name: string }[] =>
    names.map((name) => ({ id: name, name }));
  return `<form class="filters" id="filters">
${select('zone', 'Zone', zones)}
${select('tag', 'Slice', plain(tags))}
${select('verdict', 'Verdict', plain(verdicts))}
${select('severity', 'Severity', plain(severities))}
<label>Words <input type="search" name="words" autocomplete="off"></label>
<button type="reset">Show all</button>
<p id="shown" role="status">${cases.length} of ${cases.length} cases</p>
</form>`;
}

function select(
  name: string,
  label: string,
  choices: readonly { readonly id: string; readonly name: string }[],
): string {
  const options = choices.map(
    (choice) => `<option value="${escapeMarkup(choice.id)}">${escapeMarkup(choice.name)}</option>`,
  );
  return `<label>${label} <select name="${name}"><option value="">all</option>${options.join('')}</select></label>`;
}
