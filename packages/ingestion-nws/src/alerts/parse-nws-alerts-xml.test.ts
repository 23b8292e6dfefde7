import {
  weatherAlertsSchema,
  type Result,
  type SourceFailure,
  type WeatherAlerts,
} from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFixture } from '../__fixtures__/load-fixture.ts';
import { readXml } from '../xml/read-xml.ts';
import { childNamed } from '../xml/xml-element.ts';
import { placeCodes } from './cap-fields.ts';
import { parseNwsAlertsAtom } from './parse-nws-alerts-atom.ts';
import { parseNwsAlerts } from './parse-nws-alerts.ts';
import { parseNwsCap } from './parse-nws-cap.ts';

const atom = loadFixture('nws-avalanche-warning.atom.xml');
const cap = loadFixture('nws-avalanche-warning.cap12.xml');

function valueOf(result: Result<WeatherAlerts, SourceFailure>): WeatherAlerts {
  if (!result.ok) throw new Error(result.failure.message);
  expect(weatherAlertsSchema.safeParse(result.value)).toMatchObject({ success: true });
  return result.value;
}

/** The text with parts of it replaced; each part must be there. */
function changed(text: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((result, [part, replacement]) => {
    if (!result.includes(part)) throw new Error(`the fixture has no ${part}`);
    return result.replaceAll(part, replacement);
  }, text);
}

const codesOf = ({ notes }: WeatherAlerts): string[] => notes.map(({ code }) => code);

describe('the same avalanche warning', () => {
  const geojson = valueOf(parseNwsAlerts(loadFixture('nws-alerts-avalanche-warning.json')));

  it('comes out the same from GeoJSON, from the Atom list and from CAP 1.2', () => {
    expect(geojson.alerts).toMatchObject([
      { event: 'Avalanche Warning', severity: 'Unknown', ugcZones: ['UTZ111'] },
    ]);
    expect(valueOf(parseNwsAlertsAtom(atom)).alerts).toEqual(geojson.alerts);
    expect(valueOf(parseNwsCap(cap)).alerts).toEqual(geojson.alerts);
  });

  it('comes out the same from CAP 1.1, and with a prefix on every element', () => {
    const older: [string, string] = ['cap:1.2', 'cap:1.1'];
    expect(valueOf(parseNwsCap(changed(cap, older))).alerts).toEqual(geojson.alerts);
    expect(valueOf(parseNwsAlertsAtom(changed(atom, older))).alerts).toEqual(geojson.alerts);
    const prefixed = cap.replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1cap:').replace('xmlns=', 'xmlns:cap=');
    expect(valueOf(parseNwsCap(prefixed)).alerts).toEqual(geojson.alerts);
  });

  it('comes in the same list from GeoJSON and from Atom', () => {
    expect(valueOf(parseNwsAlertsAtom(atom))).toEqual(geojson);
  });

  it('is one message in CAP, and never the list of what is in force', () => {
    expect(valueOf(parseNwsCap(cap))).toMatchObject({
      complete: false,
      updatedAt: '2026-02-17T13:05:00Z',
      notes: [{ code: 'alert-single' }],
    });
  });

  it('ends when the hazard does, where the message says so, and not when the message lapses', () => {
    const ending: [string, string] = [
      '<valueName>AWIPSidentifier</valueName>',
      '<valueName>eventEndingTime</valueName>',
    ];
    const time: [string, string] = ['<value>AVWSLC</value>', '<value>2026-02-19T06:00:00-07:00</value>'];
    for (const { alerts } of [
      parseNwsCap(changed(cap, ending, time)),
      parseNwsAlertsAtom(changed(atom, ending, time)),
    ].map(valueOf)) {
      expect(alerts[0]?.endsAt).toBe('2026-02-19T13:00:00Z');
    }
  });
});

describe('the codes of places', () => {
  it('keep their leading zeros', () => {
    const xml = readXml(changed(cap, ['049035', '004903'], ['049043', '000000']), 'a test');
    const info = xml.ok ? childNamed(xml.value.root, 'info') : undefined;
    const area = info && childNamed(info, 'area');
    expect(area && placeCodes(area).get('SAME')).toEqual(['004903', '000000', '049049', '049051']);
  });
});

describe('an Atom list of CAP 1.1 as the service sent it', () => {
  const list = valueOf(parseNwsAlertsAtom(loadFixture('nws-alerts-idaho.cap11.atom.xml')));

  it('is read whole, with several codes in one value', () => {
    expect(list).toMatchObject({ updatedAt: '2013-01-26T20:13:00Z', complete: true, notes: [] });
    expect(list.alerts.map(({ event, ugcZones }) => [event, ugcZones])).toEqual([
      ['Dense Fog Advisory', ['IDZ012']],
      ['Special Weather Statement', ['IDZ018', 'IDZ022', 'IDZ023', 'IDZ024', 'IDZ025', 'IDZ031', 'IDZ032']],
      ['Air Quality Alert', ['IDC059']],
    ]);
    expect(list.alerts[0]).toMatchObject({
      id: 'http://alerts.weather.gov/cap/wwacapget.php?x=ID124EE90581D4.DenseFogAdvisory.124EE911B1C0ID.BOINPWBOI.94f563b5486fa14b27263b9f27b03205',
      eventCodes: [],
      status: 'actual',
      messageType: 'alert',
      severity: 'Minor',
      sentAt: '2013-01-26T20:13:00Z',
      startsAt: '2013-01-26T20:13:00Z',
      endsAt: '2013-01-27T00:00:00Z',
      areaDescription: 'Lower Treasure Valley',
      references: [],
    });
  });
});

describe('an Atom list', () => {
  const feed = (content: string): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2">${content}</feed>`;
  const entry = atom.slice(atom.indexOf('<entry>'), atom.indexOf('</entry>') + '</entry>'.length);

  it.each([
    ['without entries', feed('<updated>2026-02-17T13:06:00Z</updated>')],
    [
      'with only the entry that says so',
      feed(
        '<updated>2026-02-17T13:06:00Z</updated><entry><title>There are no active watches, warnings or advisories</title></entry>',
      ),
    ],
  ])('is the news that no alert is in force: %s', (_name, text) => {
    expect(valueOf(parseNwsAlertsAtom(text))).toEqual({
      updatedAt: '2026-02-17T13:06:00Z',
      complete: true,
      alerts: [],
      notes: [],
    });
  });

  it('keeps one entry and several alike, in order', () => {
    const second = changed(entry, ['a0001', 'a0002']);
    expect(valueOf(parseNwsAlertsAtom(feed(entry))).alerts).toHaveLength(1);
    expect(valueOf(parseNwsAlertsAtom(feed(entry + second))).alerts.map(({ id }) => id.slice(-12))).toEqual([
      'a0001.001.1'.padStart(12, '0'),
      'a0002.001.1'.padStart(12, '0'),
    ]);
  });

  it('drops an entry that tells of nothing, with a note, and is not complete', () => {
    const list = valueOf(parseNwsAlertsAtom(feed(`<entry><title>News</title></entry>${entry}`)));
    expect(list.alerts).toHaveLength(1);
    expect(list.complete).toBe(false);
    expect(codesOf(list)).toEqual(['alert-unusable']);
  });

  it('is not complete when it goes on at another address', () => {
    const list = valueOf(
      parseNwsAlertsAtom(feed(`<link rel="next" href="https://api.weather.gov/x"/>${entry}`)),
    );
    expect(list.complete).toBe(false);
    expect(codesOf(list)).toEqual(['alerts-incomplete']);
  });

  it('takes nothing from elements of another namespace', () => {
    const foreign = changed(entry, ['cap:', 'x:']).replace('<entry>', '<entry xmlns:x="urn:other">');
    expect(parseNwsAlertsAtom(feed(foreign))).toMatchObject({
      ok: false,
      failure: { kind: 'schema-mismatch' },
    });
  });

  it('notes an unreadable time, a strange status and a missing zone as the GeoJSON list does', () => {
    const odd = changed(
      entry,
      ['<cap:onset>2026-02-17T06:00:00-07:00', '<cap:onset>soon'],
      ['<cap:status>Actual', '<cap:status>Rehearsal'],
      ['UTZ111', 'Wasatch'],
    );
    const list = valueOf(parseNwsAlertsAtom(feed(odd)));
    expect(list.alerts[0]).toMatchObject({ startsAt: null, status: 'unknown', ugcZones: [] });
    expect(codesOf(list)).toEqual(['alert-time-unreadable', 'alert-without-zones', 'alert-status-unknown']);
  });
});

describe('a CAP 1.1 alert as the service sent it', () => {
  it('is read whole', () => {
    expect(valueOf(parseNwsCap(loadFixture('nws-high-wind-warning.cap11.xml'))).alerts).toEqual([
      {
        id: 'NOAA-NWS-ALERTS-CO1253D261DEB4.HighWindWarning.1253D26FD550CO.BOUNPWBOU.5d98bead77e63e2bf1b31f7f151eacc6',
        event: 'High Wind Warning',
        eventCodes: ['HWW'],
        ugcZones: ['COZ035', 'COZ036'],
        areaDescription:
          'Jefferson and West Douglas Counties Above 6000 Feet, Gilpin, Clear Creek, Northeast Park Counties Below 9000 Feet; Larimer and Boulder Counties Between 6000 and 9000 Feet',
        status: 'actual',
        messageType: 'alert',
        severity: 'Severe',
        sentAt: '2015-12-21T21:49:00Z',
        startsAt: '2015-12-21T21:49:00Z',
        endsAt: '2015-12-22T13:00:00Z',
        headline:
          'High Wind Warning issued December 21 at 2:49PM MST until December 22 at 6:00AM MST by NWS Boulder',
        references: [],
      },
    ]);
  });
});

describe('a CAP alert', () => {
  const info = cap.slice(cap.indexOf('<info>'), cap.indexOf('</info>') + '</info>'.length);
  const area = cap.slice(cap.indexOf('<area>'), cap.indexOf('</area>') + '</area>'.length);
  const withInfos = (...infos: string[]): string => cap.replace(info, infos.join('\n'));

  it('puts the areas of a block together, each zone once', () => {
    const second = changed(area, ['UTZ111', 'UTZ110'], ['South of', 'North of']);
    const [alert] = valueOf(parseNwsCap(cap.replace(area, area + second + area))).alerts;
    expect(alert?.ugcZones).toEqual(['UTZ111', 'UTZ110']);
    expect(alert?.areaDescription).toContain('South of I-80; Wasatch Mountains North of I-80');
  });

  it('is an alert for each block of information, with the identifier of the message', () => {
    const watch = changed(
      info,
      ['Avalanche Warning', 'Avalanche Watch'],
      ['AVW', 'AVA'],
      ['UTZ111', 'UTZ110'],
    );
    const list = valueOf(parseNwsCap(withInfos(info, watch)));
    expect(list.alerts.map(({ event, ugcZones }) => [event, ugcZones])).toEqual([
      ['Avalanche Warning', ['UTZ111']],
      ['Avalanche Watch', ['UTZ110']],
    ]);
    expect(new Set(list.alerts.map(({ id }) => id)).size).toBe(1);
    expect(codesOf(list)).toEqual(['alert-single', 'alert-duplicate']);
  });

  it('is read in English when there is an English block, with a note', () => {
    const spanish = changed(info, ['en-US', 'es-US'], ['Avalanche Warning', 'Aviso de Avalancha']);
    const list = valueOf(parseNwsCap(withInfos(spanish, info)));
    expect(list.alerts.map(({ event }) => event)).toEqual(['Avalanche Warning']);
    expect(codesOf(list)).toEqual(['alert-single', 'alert-language']);
    expect(valueOf(parseNwsCap(withInfos(spanish))).alerts).toMatchObject([{ eventCodes: ['AVW'] }]);
  });

  it('is of a block that names no language: it is English by the standard', () => {
    expect(valueOf(parseNwsCap(changed(cap, ['<language>en-US</language>', '']))).alerts).toHaveLength(1);
  });

  it('names what it replaces by identifier, and leaves out what is no reference', () => {
    const references =
      'a@b,urn:oid:1,2026-02-16T06:00:00-07:00\n  a@b,urn:oid:2,2026-02-16T07:00:00-07:00 nonsense';
    const text = cap.replace(/<references>[^<]*/, `<references>${references}`);
    expect(valueOf(parseNwsCap(text)).alerts[0]?.references).toEqual(['urn:oid:1', 'urn:oid:2']);
  });

  it.each([
    ['without a block', withInfos()],
    ['whose block names no event', withInfos('<info><severity>Severe</severity></info>')],
    ['of version 1.0', changed(cap, ['cap:1.2', 'cap:1.0'])],
    ['of no namespace', changed(cap, [' xmlns="urn:oasis:names:tc:emergency:cap:1.2"', ''])],
    ['in a list', atom],
  ])('is a failure %s', (_name, text) => {
    expect(parseNwsCap(text)).toMatchObject({
      ok: false,
      failure: { kind: 'schema-mismatch', source: 'nws' },
    });
  });

  it('is kept when it says little: an event alone', () => {
    const [alert] = valueOf(parseNwsCap(withInfos('<info><event>Avalanche Warning</event></info>'))).alerts;
    expect(alert).toMatchObject({
      event: 'Avalanche Warning',
      ugcZones: [],
      headline: null,
      areaDescription: null,
    });
  });
});

describe.each([
  ['the Atom parser', parseNwsAlertsAtom, atom],
  ['the CAP parser', parseNwsCap, cap],
])('%s', (_name, parse, whole) => {
  it.each([
    ['nothing', null, 'empty'],
    ['an empty text', ' ', 'empty'],
    ['JSON', '{"features":[]}', 'not-xml'],
    ['data', { features: [] }, 'not-xml'],
    ['an HTML page', '<!DOCTYPE html><html></html>', 'not-xml'],
    ['a truncated text', whole.slice(0, 900), 'not-xml'],
    ['a text beyond 500,000 characters', `${whole}${' '.repeat(500_000)}`, 'too-large'],
    ['a document type', `<!DOCTYPE x>${whole.replace(/^<\?xml[^>]*>/, '')}`, 'not-xml'],
    [
      'another document',
      '<current_observation version="1.0"><temp_f>63.0</temp_f></current_observation>',
      'schema-mismatch',
    ],
    ['a DWML document', loadFixture('dwml-by-day.xml'), 'schema-mismatch'],
  ])('refuses %s and never takes it for an empty list', (_case, payload, kind) => {
    expect(parse(payload)).toMatchObject({ ok: false, failure: { kind, source: 'nws' } });
  });

  it('never throws on a text with pieces cut out, moved and doubled, and what it accepts satisfies the contract', () => {
    const position = fc.nat({ max: whole.length });
    const mutated = fc.tuple(position, position, position).map(([from, to, at]) => {
      const cut = whole.slice(0, from) + whole.slice(to);
      return cut.slice(0, at) + whole.slice(from, to) + cut.slice(at);
    });
    const retagged = fc
      .tuple(
        fc.constantFrom(...new Set(whole.match(/<[a-zA-Z:]+/g) ?? [])),
        fc.constantFrom('<x', '<__proto__', '<value'),
      )
      .map(([tag, other]) =>
        whole.replaceAll(tag, other).replaceAll(tag.replace('<', '</'), other.replace('<', '</')),
      );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), mutated, retagged), (payload) => {
        const result = parse(payload);
        expect(!result.ok || weatherAlertsSchema.safeParse(result.value).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
