import { sourceIds, type Decision, type SourceId } from '@dawn-patrol/contracts';
import { Moment } from '../parts/moment.tsx';
import { printable } from '../words/printable.ts';
import { sourceNames, sourceStateWords } from '../words/source-words.ts';
import { ageWords } from '../words/time-words.ts';

/** Each source with its state, its age, and the reason. */
export function SourcesSection({ decision }: { readonly decision: Decision }) {
  return (
    <section>
      <h2>Sources</h2>
      <dl class="facts">
        {sourceIds.map((source) => (
          <SourceFacts source={source} decision={decision} />
        ))}
      </dl>
    </section>
  );
}

function SourceFacts({ source, decision }: { readonly source: SourceId; readonly decision: Decision }) {
  const state = decision.sources[source];
  const { name, mark } = sourceStateWords(state);
  const report = decision.assessment.sourceReports.find((candidate) => candidate.source === source);
  return (
    <div>
      <dt>{sourceNames(source).long}</dt>
      <dd>
        <span class={`source-${state}`}>
          <span aria-hidden="true" class="mark">
            {mark}
          </span>{' '}
          <b>{name}</b>
        </span>
        {report?.gap === true ? ', data gap' : ''}
        {report === undefined || report.ageHours === null ? '' : `, ${ageWords(report.ageHours)}`}
        {report === undefined || report.referenceAt === null ? null : (
          <>
            {', '}
            <Moment at={report.referenceAt} />
          </>
        )}
        {report === undefined ? null : <p class="quiet">{printable(report.reason)}</p>}
      </dd>
    </div>
  );
}
