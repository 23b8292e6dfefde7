import type { ForecastTexts, Note } from '@dawn-patrol/contracts';
import { describeValue } from './describe-value.ts';
import type { RawUacAdvisory } from './raw-uac-forecast.ts';
import { readText } from './read-text.ts';

export interface TextsReading {
  readonly texts: ForecastTexts;
  readonly notes: readonly Note[];
}

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
  const texts = {
    bottomLine: take('bottom_line'),
    currentConditions: take('current_conditions'),
    mountainWeather: take('mountain_weather'),
    recentActivity: take('recent_activity'),
    specialBulletin: take('special_avalanche_bulletin'),
  };
  if (texts.specialBulletin !== null) {
    notes.push({
      code: 'special-bulletin',
      message: 'The center has published a special avalanche bulletin.',
    });
  }
  return { texts, notes };
}
