import type { StoredZoneRun } from '@dawn-patrol/store';
import { ActionPath } from '../parts/action-path.tsx';
import { allFailures, FailureList } from '../parts/failure-list.tsx';
import { FlagList } from '../parts/flag-list.tsx';
import { actionWords } from '../words/action-words.ts';
import { printable } from '../words/printable.ts';

/** The action, each step that led to it, the flags, and what broke. */
export function WhySection({ part }: { readonly part: StoredZoneRun }) {
  const { decision, failures, error } = part;
  return (
    <section>
      <h2>Why this action</h2>
      <FailureList failures={allFailures(failures, decision?.assessment.failures ?? [])} error={error} />
      {decision === null ? (
        <p>No decision was made for this zone: a person has to look.</p>
      ) : (
        <>
          <p>{actionWords(decision.action).meaning}</p>
          <ActionPath decision={decision} detail="full" />
          <FlagList flags={decision.flags} />
          <p class="quiet">
            Policy {printable(decision.policy.id)}, version {printable(decision.policy.version)}. Trace{' '}
            <code>{printable(part.traceId)}</code>.
          </p>
        </>
      )}
    </section>
  );
}
