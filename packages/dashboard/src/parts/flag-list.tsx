import type { ReviewFlag } from '@dawn-patrol/contracts';
import { flagWords } from '../words/flag-words.ts';

/** The review flags of a zone, each with what to do about it. */
export function FlagList({ flags }: { readonly flags: readonly ReviewFlag[] }) {
  if (flags.length === 0) return <p class="quiet">No review flags.</p>;
  return (
    <ul class="flags">
      {flags.map((flag) => (
        <li>
          <b>⚑ {flagWords(flag).name}</b> <span class="quiet">{flagWords(flag).toDo}</span>
        </li>
      ))}
    </ul>
  );
}
