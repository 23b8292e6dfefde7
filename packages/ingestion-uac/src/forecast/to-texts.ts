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
  ['special_avalanche_bulletin', 'special-bulletin', 'a special avalanche bulletin'],
  ['avalanche_warning', 'avalanche-warning-text', 'the text of an avalanche warning'],
  ['avalanche_watch', 'avalanche-watch-text', 'the text of an avalanche watch'],
  ['special_announcement', 'special-announcement', 'an announcement'],
  ['special_announcements', 'special-announcement', 'an announcement'],
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
  const shown = {
    bottomLine: take('bottom_line'),
    currentConditions: take('current_conditions'),
    mountainWeather: take('mountain_weather'),
    recentActivity: take('recent_activity'),
  };
  const noticed = notices.map(([field, code, what]) => ({ field, code, what, text: take(field) }));
  for (const { field, code, what, text } of noticed) {
    if (text === null) continue;
    const message = `The center has published ${what}: ${field} is present, ${text.length} characters. Read the official forecast.`;
    notes.push({ code, message });
  }
  const specialBulletin = noticed.find(({ code }) => code === 'special-bulletin')?.text ?? null;
  return { texts: { ...shown, specialBulletin }, notes };
}
