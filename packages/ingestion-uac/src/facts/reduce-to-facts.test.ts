import { describe, expect, it } from 'vitest';
import { load } from '../__fixtures__/load.ts';
import { parseUacForecast } from '../forecast/parse-uac-forecasts.ts';
import { parseMapLayer } from '../map-layer/parse-map-layer.ts';
import { parseUacObservations } from '../observations/parse-uac-observations.ts';
import {
  reduceForecastToFacts,
  reduceMapLayerToFacts,
  reduceObservationsToFacts,
} from './reduce-to-facts.ts';

function textOf(result: ReturnType<typeof reduceForecastToFacts>): string {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

describe('facts of a forecast', () => {
  it('parse to the same danger, problems and times, without a word of prose', () => {
    const payload = load('uac-ordinary-day.json');
    const [whole, facts] = [
      parseUacForecast(payload),
      parseUacForecast(textOf(reduceForecastToFacts(payload))),
    ];
    if (!whole.ok || !facts.ok) throw new Error('not parsed');
    const { texts, notes, ...rest } = facts.value;
    const { texts: prose, notes: saidBefore, ...expected } = whole.value;
    expect(rest).toEqual(expected);
    expect(notes.map(({ code }) => code)).toEqual(saidBefore.map(({ code }) => code));
    expect(Object.values(prose).some((text) => text !== null)).toBe(true);
    expect(Object.values(texts).every((text) => text === null)).toBe(true);
  });

  it('keep that there was a bulletin, in our words', () => {
    const payload = {
      advisories: [{ advisory: { region: 'Moab', special_avalanche_bulletin: 'Their words.' } }],
    };
    const text = textOf(reduceForecastToFacts(payload));
    expect(text).not.toContain('Their words');
    expect(text).toContain('It is not part of the recording.');
  });

  it('drop any field that nobody has called a fact', () => {
    expect(textOf(reduceForecastToFacts({ advisory: { forecaster_name: 'N. N.', Nid: '1' } }))).not.toContain(
      'N. N.',
    );
  });

  it('refuse what is not JSON: nothing unreduced is passed on', () => {
    expect(reduceForecastToFacts('<html>prose</html>')).toMatchObject({
      ok: false,
      failure: { kind: 'not-json' },
    });
  });
});

describe('facts of observations and of the map layer', () => {
  it('leave the observer out and everything that is parsed in', () => {
    const payload = load('uac-observations.json');
    const text = textOf(reduceObservationsToFacts(payload));
    expect(text).not.toMatch(/"name"/);
    expect(parseUacObservations(text)).toEqual(parseUacObservations(payload));
  });

  it('leave travel advice and outlines out and everything that is parsed in', () => {
    const payload = load('map-layer-2026-04-01.json');
    const text = textOf(reduceMapLayerToFacts(payload));
    expect(text).not.toMatch(/travel_advice|coordinates/);
    expect(parseMapLayer(text)).toEqual(parseMapLayer(payload));
  });
});
