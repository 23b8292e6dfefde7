import {
  weatherAlertsSchema,
  type SourceFailure,
  type WeatherAlert,
  type WeatherAlerts,
} from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFixture } from '../__fixtures__/load-fixture.ts';
import { parseNwsAlerts } from './parse-nws-alerts.ts';

const properties = {
  id: 'urn:oid:2.49.0.1.840.0.1.001.1',
  event: 'Avalanche Warning',
  eventCode: { SAME: ['AVW'], NationalWeatherService: ['AVW'] },
  geocode: { UGC: ['UTZ111'] },
  affectedZones: ['https://api.weather.gov/zones/forecast/UTZ111'],
  areaDesc: 'Wasatch Mountains South of I-80',
  references: [],
  sent: '2026-02-17T06:05:00-07:00',
  effective: '2026-02-17T06:10:00-07:00',
  onset: '2026-02-17T07:00:00-07:00',
  expires: '2026-02-17T14:00:00-07:00',
  ends: '2026-02-18T06:00:00-07:00',
  status: 'Actual',
  messageType: 'Alert',
  severity: 'Unknown',
  headline: 'Avalanche Warning issued February 17',
};

function collection(...fields: object[]): object {
  const features = fields.map((field) => ({
    type: 'Feature',
    geometry: null,
    properties: { ...properties, ...field },
  }));
  return { type: 'FeatureCollection', features };
}

function alertsOf(input: unknown): WeatherAlerts {
  const result = parseNwsAlerts(input);
  if (!result.ok) throw new Error(result.failure.message);
  expect(weatherAlertsSchema.safeParse(result.value)).toMatchObject({ success: true });
  return result.value;
}

function alertOf(field: object): WeatherAlert | undefined {
  return alertsOf(collection(field)).alerts[0];
}

function codesOf(field: object): string[] {
  return alertsOf(collection(field)).notes.map((note) => note.code);
}

function failureOf(input: unknown): SourceFailure {
  const result = parseNwsAlerts(input);
  if (result.ok) throw new Error('expected a failure');
  return result.failure;
}

describe('the time of the list', () => {
  it('is what the list itself says', () => {
    const input = { ...collection({}), updated: '2026-02-17T13:05:30+00:00' };
    expect(alertsOf(input).updatedAt).toBe('2026-02-17T13:05:30Z');
  });

  it.each([undefined, null, 'just now', 5])('is unknown when the list says %j', (updated) => {
    expect(alertsOf({ ...collection({}), updated }).updatedAt).toBeNull();
  });
});

describe('an avalanche warning', () => {
  it('is read whole: severity Unknown, no geometry, no instruction, no ends', () => {
    expect(alertsOf(loadFixture('nws-alerts-avalanche-warning.json'))).toEqual({
      updatedAt: '2026-02-17T13:06:00Z',
      complete: true,
      notes: [],
      alerts: [
        {
          id: 'urn:oid:2.49.0.1.840.0.00000000000000000000000000000000000a0001.001.1',
          event: 'Avalanche Warning',
          eventCodes: ['AVW'],
          ugcZones: ['UTZ111'],
          areaDescription: 'Wasatch Mountains South of I-80',
          status: 'actual',
          messageType: 'update',
          severity: 'Unknown',
          sentAt: '2026-02-17T13:05:00Z',
          startsAt: '2026-02-17T13:00:00Z',
          endsAt: '2026-02-18T13:00:00Z',
          headline:
            'Avalanche Warning issued February 17 at 6:05AM MST until February 18 at 6:00AM MST by NWS Salt Lake City UT',
          references: ['urn:oid:2.49.0.1.840.0.00000000000000000000000000000000000a0000.001.1'],
        },
      ],
    });
  });
});

describe('the times of an alert', () => {
  it.each([
    ['its onset', {}, '2026-02-17T14:00:00Z'],
    ['without an onset when it takes effect', { onset: null }, '2026-02-17T13:10:00Z'],
    ['else when it was sent', { onset: undefined, effective: '' }, '2026-02-17T13:05:00Z'],
  ])('start at %s', (_name, field, startsAt) => {
    expect(alertOf(field)?.startsAt).toBe(startsAt);
  });

  it.each([
    ['ends', {}, '2026-02-18T13:00:00Z'],
    ['expires when ends is null', { ends: null }, '2026-02-17T21:00:00Z'],
    ['expires when ends is an absent key', { ends: undefined }, '2026-02-17T21:00:00Z'],
  ])('end at %s', (_name, field, endsAt) => {
    expect(alertOf(field)?.endsAt).toBe(endsAt);
  });

  it('are null with no note when the alert names none', () => {
    const none = { sent: null, effective: null, onset: null, expires: null, ends: null };
    expect(alertOf(none)).toMatchObject({ sentAt: null, startsAt: null, endsAt: null });
    expect(codesOf(none)).toEqual([]);
  });

  it('are null with a note when they cannot be read, as in "date:now -3 minutes", and the alert is kept', () => {
    const { alerts, notes } = alertsOf(loadFixture('nws-alerts-relative-times.json'));
    expect(alerts.map((alert) => alert.event)).toEqual(['Winter Storm Watch', 'High Wind Warning']);
    for (const alert of alerts) {
      expect(alert).toMatchObject({ sentAt: null, startsAt: null, endsAt: null });
    }
    expect(notes.map((note) => note.code)).toEqual(['alert-time-unreadable', 'alert-time-unreadable']);
    expect(notes[0]?.message).toContain('sent "date:now -3 minutes"');
  });

  it('do not take the message lapsing for the end of the hazard when the end is unreadable', () => {
    expect(alertOf({ ends: 'tomorrow' })?.endsAt).toBeNull();
    expect(codesOf({ ends: 'tomorrow' })).toEqual(['alert-time-unreadable']);
  });
});

describe('the place of an alert', () => {
  it.each([
    ['the UGC codes', {}, ['UTZ111']],
    ['each code once', { geocode: { UGC: ['utz111', 'UTZ111', 'UTZ110'] } }, ['UTZ111', 'UTZ110']],
    ['the affected zones without codes', { geocode: { SAME: ['049035'] } }, ['UTZ111']],
    ['the affected zones with an empty list', { geocode: { UGC: [] } }, ['UTZ111']],
    ['the affected zones with null', { geocode: null }, ['UTZ111']],
    ['one code as a text', { geocode: { UGC: 'UTZ111' } }, ['UTZ111']],
    ['codes among other things', { geocode: { UGC: [null, 7, 'Utah', 'UTC035'] } }, ['UTC035']],
  ])('is %s', (_name, field, zones) => {
    expect(alertOf(field)?.ugcZones).toEqual(zones);
  });

  it('is empty with a note when nothing names a zone', () => {
    const nowhere = { geocode: null, affectedZones: null };
    expect(alertOf(nowhere)?.ugcZones).toEqual([]);
    expect(codesOf(nowhere)).toEqual(['alert-without-zones']);
  });
});

describe('the words of an alert', () => {
  it.each([
    ['Actual', 'actual'],
    ['ACTUAL', 'actual'],
    ['test', 'test'],
    ['Exercise', 'exercise'],
    ['System', 'system'],
    ['Draft', 'draft'],
    ['Rehearsal', 'unknown'],
    [null, 'unknown'],
    [1, 'unknown'],
  ])('status %j is read as %s', (raw, status) => {
    expect(alertOf({ status: raw })?.status).toBe(status);
  });

  it.each([
    ['Alert', 'alert'],
    ['UPDATE', 'update'],
    ['cancel', 'cancel'],
    ['Ack', 'unknown'],
    [undefined, 'unknown'],
  ])('message type %j is read as %s', (raw, messageType) => {
    expect(alertOf({ messageType: raw })?.messageType).toBe(messageType);
  });

  it('notes a status that is not known, because a test must never be taken for real', () => {
    expect(codesOf({ status: 'Rehearsal' })).toEqual(['alert-status-unknown']);
  });

  it('gathers event codes of all systems, each once', () => {
    const eventCode = { SAME: ['NWS'], NationalWeatherService: ['AVW', 'NWS', null] };
    expect(alertOf({ eventCode })?.eventCodes).toEqual(['NWS', 'AVW']);
    expect(alertOf({ eventCode: null })?.eventCodes).toEqual([]);
  });

  it('reads references by identifier, else by the end of their address', () => {
    const references = [
      { identifier: 'urn:oid:1', '@id': 'https://api.weather.gov/alerts/urn:oid:1' },
      { '@id': 'https://api.weather.gov/alerts/urn:oid:2' },
      'urn:oid:3',
      { sender: 'w-nws.webmaster@noaa.gov' },
      null,
    ];
    expect(alertOf({ references })?.references).toEqual(['urn:oid:1', 'urn:oid:2', 'urn:oid:3']);
    expect(alertOf({ references: null })?.references).toEqual([]);
  });

  it('turns blank and absent texts into null', () => {
    expect(alertOf({ headline: ' ', areaDesc: null, severity: undefined })).toMatchObject({
      headline: null,
      areaDescription: null,
      severity: null,
    });
  });
});

describe('the list', () => {
  it.each([
    ['an empty collection', collection()],
    ['an empty bare list', []],
  ])('without features is the news that no alert is in force: %s', (_name, input) => {
    expect(alertsOf(input)).toEqual({ updatedAt: null, complete: true, alerts: [], notes: [] });
  });

  it('may be a bare list of Features', () => {
    expect(alertsOf([{ properties }]).alerts).toHaveLength(1);
  });

  it.each([
    ['null', null],
    ['no properties', { type: 'Feature', id: 'x' }],
    ['no event and no code', { properties: { ...properties, event: ' ', eventCode: null } }],
  ])('drops a feature with %s and keeps the others, with a note', (_name, broken) => {
    const { alerts, complete, notes } = alertsOf({ features: [broken, { properties }] });
    expect(alerts.map((alert) => alert.id)).toEqual([properties.id]);
    expect(complete).toBe(false);
    expect(notes).toEqual([{ code: 'alert-unusable', message: expect.stringContaining('Feature 0 ') }]);
  });

  it('keeps a warning without an event name when its code tells what it is', () => {
    expect(alertOf({ event: null })).toMatchObject({ event: 'unnamed event AVW', eventCodes: ['AVW'] });
  });

  it('keeps a warning without an identifier, named by its place, with a note', () => {
    expect(alertOf({ id: null })?.id).toBe('without-id-0');
    expect(codesOf({ id: null })).toEqual(['alert-without-id']);
  });

  it('takes the identifier of the Feature when the properties have none', () => {
    const feature = {
      id: 'https://api.weather.gov/alerts/urn:oid:9',
      properties: { ...properties, id: null },
    };
    expect(alertsOf([feature]).alerts[0]?.id).toBe('urn:oid:9');
  });

  it('keeps alerts with the same identifier, with a note', () => {
    const { alerts, notes } = alertsOf(collection({}, {}));
    expect(alerts).toHaveLength(2);
    expect(notes.map((note) => note.code)).toEqual(['alert-duplicate']);
  });

  it('says when it goes on at another address', () => {
    const input = { ...collection({}), pagination: { next: 'https://api.weather.gov/alerts?cursor=x' } };
    expect(alertsOf(input).notes.map((note) => note.code)).toEqual(['alerts-incomplete']);
    expect(alertsOf(input).complete).toBe(false);
  });
});

describe('what is no list of alerts', () => {
  const problem = {
    type: 'https://api.weather.gov/problems/UnavailableWebService',
    title: 'Service Unavailable',
    status: 503,
  };

  it.each([
    ['nothing', undefined, 'empty'],
    ['an HTML page', '<html>', 'not-json'],
    ['a truncated text', '{"type":"FeatureCollection","features":[', 'not-json'],
    ['a text beyond 16 MB', ' '.repeat(16_000_001), 'too-large'],
    ['an error document', problem, 'schema-mismatch'],
    ['an error document with features', { ...problem, features: [] }, 'schema-mismatch'],
    ['an error without a status', { title: 'Bad Gateway' }, 'schema-mismatch'],
    ['no features', { type: 'FeatureCollection' }, 'schema-mismatch'],
    ['features that are null', { type: 'FeatureCollection', features: null }, 'schema-mismatch'],
    ['features of which none is readable', { features: [{}, null] }, 'schema-mismatch'],
    ['a text of JSON that is a number', '7', 'schema-mismatch'],
  ])('is a failure and never an empty list: %s', (_name, input, kind) => {
    expect(failureOf(input)).toMatchObject({ kind, source: 'nws' });
  });

  it("names the service's own error", () => {
    expect(failureOf(problem).message).toContain('"Service Unavailable" (status 503)');
    expect(failureOf({ title: 'Bad Gateway' }).message).toContain('"Bad Gateway"');
  });
});

describe('the parser', () => {
  it('never throws, what it accepts satisfies the contract, and it loses no whole feature', () => {
    const field = fc.constantFrom(...Object.keys(properties));
    const mutated = fc.array(fc.dictionary(field, fc.jsonValue())).map((fields) => collection({}, ...fields));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), fc.json(), mutated), (input) => {
        const result = parseNwsAlerts(input);
        if (result.ok) weatherAlertsSchema.parse(result.value);
      }),
    );
    fc.assert(
      fc.property(mutated, (input) => {
        expect(alertsOf(input).alerts[0]).toMatchObject({ id: properties.id, ugcZones: ['UTZ111'] });
      }),
    );
  });
});
