import { sourceIds, type Decision, type SourceId } from '@dawn-patrol/contracts';
import { sourceNames, sourceStateWords } from '../words/source-words.ts';
import { ageWords } from '../words/time-words.ts';

/** The three sources of a zone with state and age. */
export function SourceList({ decision }: { readonly decision: Decision }) {
  return (
    <ul class="sources">
      {sourceIds.map((source) => (
        <SourceItem source={source} decision={decision} />
      ))}
    </ul>
  );
}

function SourceItem({ source, decision }: { readonly source: SourceId; readonly decision: Decision }) {
  const state = decision.sources[source];
  const report = decision.assessment.sourceReports.find((candidate) => candidate.source === source);
  const { name, mark } = sourceStateWords(state);
  return (
    <li class={`source source-${state}`}>
      <span aria-hidden="true" class="mark">
        {mark}
      </span>{' '}
      <b>{sourceNames(source).short}</b> {name}
      {report === undefined || report.ageHours === null ? '' : `, ${ageWords(report.ageHours)}`}
      {report?.gap === true ? ', data gap' : ''}
    </li>
  );
}
