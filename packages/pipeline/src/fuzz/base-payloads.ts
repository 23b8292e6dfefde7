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
