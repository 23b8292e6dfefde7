import type { ForecastTexts, Note } from '@dawn-patrol/contracts';
import { describeValue } from '../text/describe-value.ts';
import { readText } from '../text/read-text.ts';
import type { RawUacAdvisory } from './raw-uac-forecast.ts';

export interface TextsReading {
  readonly texts: ForecastTexts;
  readonly notes: readonly Note[];
}

/**
 * Texts whose presence someone must know of, whatever they say: their words name no level and no
 * period here. An announcement is mostly about roads and evenings, and no warning by itself.
 */
const notices = [
  { field: 'special_avalanche_bulletin', code: 'special-bulletin', what: 'a special avalanche bulletin' },
  { field: 'avalanche_warning', code: 'avalanche-warning-text', what: 'the text of an avalanche warning' },
  { field: 'avalanche_watch', code: 'avalanche-watch-text', what: 'the text of an avalanche watch' },
  { field: 'special_announcement', code: 'special-announcement', what: 'an announcement' },
  { field: 'special_announcements', code: 'special-announcement', what: 'an announcement' },
] as const;

/** The forecaster's words as plain text, null where there are none. They are shown, never searched for a level. */
export function toTexts(advisory: RawUacAdvisory): TextsReading {
  const notes: Note[] = [];
  const take = (field: string): string | null => {
    const reading = readText(advisory[field]);
    if (reading.state === 'unreadable') {
      const message = `Expected a text in ${field}, got ${describeValue(reading.value)}. It is not shown.`;
      notes.push({ code: 'text-unreadable', message });
    }
    return reading.state === 'text' ? reading.text : null;
  };
  const texts: ForecastTexts = {
    bottomLine: take('bottom_line'),
    currentConditions: take('current_conditions'),
    mountainWeather: take('mountain_weather'),
    recentActivity: take('recent_activity'),
    specialBulletin: take('special_avalanche_bulletin'),
  };
  const present: Note[] = [];
  for (const { field, code, what } of notices) {
    const text = code === 'special-bulletin' ? texts.specialBulletin : take(field);
    if (text === null) continue;
    const message = `The center has published ${what}: ${field} is present, ${text.length} characters. Read the official forecast.`;
    present.push({ code, message });
  }
  return { texts, notes: notes.concat(present) };
}
