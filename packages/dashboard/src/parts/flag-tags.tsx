import type { ReviewFlag } from '@dawn-patrol/contracts';
import { flagWords } from '../words/flag-words.ts';

/** The review flags of a zone by name alone, where what to do about them stands elsewhere on the page. */
export function FlagTags({ flags }: { readonly flags: readonly ReviewFlag[] }) {
  if (flags.length === 0) return <p class="quiet no-flags">No review flags.</p>;
  return (
    <ul class="flag-tags" aria-label="Review flags">
      {flags.map((flag) => (
        <li>⚑ {flagWords(flag).name}</li>
      ))}
    </ul>
  );
}
