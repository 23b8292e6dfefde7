/** Good payloads in the real structure for the parsers that no recorded day has a payload of. */

export const alertsText = JSON.stringify({
  type: 'FeatureCollection',
  updated: '2026-02-17T13:06:00+00:00',
  features: [
    {
      id: 'https://api.weather.gov/alerts/urn:oid:1',
      type: 'Feature',
      geometry: null,
      properties: {
        id: 'urn:oid:1',
        areaDesc: 'Wasatch Mountains South of I-80',
        geocode: { SAME: ['049035'], UGC: ['UTZ111'] },
        affectedZones: ['https://api.weather.gov/zones/forecast/UTZ111'],
        references: [{ '@id': 'urn:oid:0', identifier: 'urn:oid:0', sent: '2026-02-16T13:05:00+00:00' }],
        sent: '2026-02-17T06:05:00-07:00',
        effective: '2026-02-17T06:05:00-07:00',
        onset: '2026-02-17T06:05:00-07:00',
        expires: '2026-02-18T06:00:00-07:00',
        ends: null,
        status: 'Actual',
        messageType: 'Alert',
        severity: 'Unknown',
        certainty: 'Unknown',
        urgency: 'Unknown',
        event: 'Avalanche Warning',
        headline: 'Avalanche Warning',
        eventCode: { SAME: ['AVW'], NationalWeatherService: ['AVW'] },
      },
    },
  ],
});

export const gridText = JSON.stringify({
  properties: {
    updateTime: '2026-03-09T06:31:29+00:00',
    elevation: { unitCode: 'wmoUnit:m', value: 2600 },
    temperature: {
      uom: 'wmoUnit:degC',
      values: [
        { validTime: '2026-03-09T06:00:00+00:00/PT3H', value: -4.5 },
        { validTime: '2026-03-09T09:00:00+00:00/PT1H', value: null },
      ],
    },
    snowfallAmount: {
      uom: 'wmoUnit:mm',
      values: [
        { validTime: '2026-03-09T06:00:00+00:00/PT6H', value: 12.7 },
        { validTime: '2026-03-09T12:00:00+00:00/PT6H', value: 0 },
      ],
    },
    quantitativePrecipitation: {
      uom: 'wmoUnit:mm',
      values: [{ validTime: '2026-03-09T06:00:00+00:00/P1DT6H', value: 3 }],
    },
    windSpeed: {
      uom: 'wmoUnit:km_h-1',
      values: [{ validTime: '2026-03-09T06:00:00+00:00/PT2H', value: 20.4 }],
    },
    snowLevel: { values: [] },
  },
});

export const observationsText = JSON.stringify([
  {
    observation: {
      state_region: 'Salt Lake',
      region: 'Test Bowl',
      occurence_date: '3/8/2026',
      type: 'Avalanche:  Test Bowl',
      name: 'N. N.',
      details: 'https://utahavalanchecenter.org/observation/1',
      coordinates: '-111.6,40.6',
    },
  },
]);

export const mapLayerText = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 1,
      properties: {
        name: 'Salt Lake',
        center_id: 'UAC',
        timezone: 'America/Denver',
        off_season: false,
        danger: 'moderate',
        danger_level: 2,
        start_date: '2026-03-09T12:55:00Z',
        end_date: '2026-03-10T12:55:00Z',
        link: 'https://utahavalanchecenter.org/forecast/salt-lake',
        warning: { product: null },
        slug: 'salt-lake',
      },
      geometry: { type: 'Polygon', coordinates: [[[-111.6, 40.6]]] },
    },
  ],
});

export const capText = `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>urn:oid:1</identifier><sender>test@example.org</sender>
<sent>2026-02-17T06:05:00-07:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
<info><category>Met</category><event>Avalanche Warning</event><urgency>Unknown</urgency><severity>Unknown</severity><certainty>Unknown</certainty>
<eventCode><valueName>SAME</valueName><value>AVW</value></eventCode><onset>2026-02-17T06:05:00-07:00</onset><expires>2026-02-18T06:00:00-07:00</expires>
<area><areaDesc>Wasatch Mountains South of I-80</areaDesc><geocode><valueName>UGC</valueName><value>UTZ111</value></geocode></area></info></alert>`;

export const atomText = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2"><id>https://api.weather.gov/alerts/active.atom</id><updated>2026-02-17T13:06:00+00:00</updated>
<entry><id>urn:oid:1</id><title>Avalanche Warning</title><updated>2026-02-17T06:05:00-07:00</updated><cap:event>Avalanche Warning</cap:event><cap:effective>2026-02-17T06:05:00-07:00</cap:effective>
<cap:expires>2026-02-18T06:00:00-07:00</cap:expires><cap:status>Actual</cap:status><cap:msgType>Alert</cap:msgType><cap:severity>Unknown</cap:severity>
<cap:geocode><valueName>UGC</valueName><value>UTZ111</value></cap:geocode></entry></feed>`;

export const dwmlText = `<?xml version="1.0" encoding="UTF-8"?>
<dwml version="1.0"><head><product><creation-date>2026-03-09T06:31:29Z</creation-date></product></head>
<data type="forecast"><location><location-key>point1</location-key><point latitude="40.62" longitude="-111.53"/></location>
<time-layout><layout-key>k-p1h</layout-key><start-valid-time>2026-03-09T07:00:00Z</start-valid-time><end-valid-time>2026-03-09T08:00:00Z</end-valid-time><start-valid-time>2026-03-09T08:00:00Z</start-valid-time><end-valid-time>2026-03-09T09:00:00Z</end-valid-time></time-layout>
<parameters applicable-location="point1"><temperature type="hourly" time-layout="k-p1h" units="Fahrenheit"><value>20</value><value xsi:nil="true"/></temperature>
<wind-speed type="sustained" time-layout="k-p1h" units="knots"><value>5</value><value>7</value></wind-speed></parameters></data></dwml>`;
