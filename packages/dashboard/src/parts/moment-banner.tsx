import type { ShownMoment } from '../view/shown-moment.ts';
import { printable } from '../words/printable.ts';
import { relativeWords } from '../words/time-words.ts';
import { Moment } from './moment.tsx';

/** Which moment the page shows, and how far it is from now. */
export function MomentBanner({ moment }: { readonly moment: ShownMoment }) {
  const { run, now, recorded, overdue } = moment;
  return (
    <div class={`moment ${recorded ? 'moment-recorded' : 'moment-live'}`}>
      <p>
        <b>{recorded ? `Recorded day ${printable(run.replayOf ?? '')}: not today’s danger.` : 'Live.'}</b> As
        of <Moment at={run.asOf} />, {relativeWords(run.asOf, now)}.
      </p>
      {overdue ? (
        <p>
          <b>No newer run has come.</b> Nothing on this page speaks of this morning.
        </p>
      ) : null}
      <p class="quiet">
        Page made <Moment at={now} />.
      </p>
    </div>
  );
}
