import { addHours, zoneOf, type ZoneId } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';

/** Small payloads in the services' own structure, for tests of what runs on live answers. */

const roseValue = { Low: 2, Moderate: 4, Considerable: 6, High: 8 } as const;

export function forecastIssued(
  zoneId: ZoneId,
  at: string,
  rating: keyof typeof roseValue,
  productId: string,
): object {
  const advisory = {
    date_issued_timestamp: String(Date.parse(at) / 1000),
    overall_danger_rating: rating,
    overall_danger_rose: Array(24).fill(roseValue[rating]).join(','),
    region: zoneOf(zoneId).name,
    Nid: productId,
  };
  return { advisories: [{ advisory }] };
}

/** A page of history with the Considerable product of 14 January 2026. */
export function historyPage(zoneId: ZoneId): object {
  const forecast = {
    Nid: '1',
    Region: zoneOf(zoneId).name,
    Date: 'Wednesday, January 14, 2026 - 6:00am',
    'Overall Danger Rating': 'Considerable',
    'Overall rose': Array(24).fill(roseValue.Considerable).join(','),
  };
  return { forecasts: [{ forecast }] };
}

export function pointAnswer(office: string, x: number, y: number): object {
  const grid = `https://api.weather.gov/gridpoints/${office}/${x},${y}`;
  return {
    properties: {
      gridId: office,
      gridX: x,
      gridY: y,
      forecastGridData: grid,
      forecast: `${grid}/forecast`,
      forecastHourly: `${grid}/forecast/hourly`,
      forecastZone: 'https://api.weather.gov/zones/forecast/UTZ110',
    },
  };
}

export function weatherUpdated(at: string): object {
  const period = {
    number: 1,
    startTime: at,
    endTime: addHours(instant(at), 1),
    windSpeed: '5 mph',
    windDirection: 'N',
  };
  return { properties: { updateTime: at, periods: [{ ...period, temperature: 20, temperatureUnit: 'F' }] } };
}

/** Two half days. */
export function halfDaysUpdated(at: string): object {
  const period = (start: number) => ({
    startTime: addHours(instant(at), start),
    endTime: addHours(instant(at), start + 12),
    temperature: 20,
    temperatureUnit: 'F',
    windSpeed: '5 to 10 mph',
    windDirection: 'N',
  });
  return { properties: { updateTime: at, periods: [period(0), period(12)] } };
}

export function gridUpdated(at: string): object {
  const temperature = {
    uom: 'wmoUnit:degC',
    values: [{ validTime: `${at.replace('Z', '+00:00')}/PT6H`, value: -5 }],
  };
  return { properties: { updateTime: at, elevation: { unitCode: 'wmoUnit:m', value: 2600 }, temperature } };
}

export function alertList(at: string): object {
  return { type: 'FeatureCollection', updated: at, features: [] };
}

/** A DWML document with one hour of temperature. */
export function dwml(at: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<dwml version="1.0"><head><product><creation-date>${at}</creation-date></product></head>
<data type="forecast"><location><location-key>point1</location-key><point latitude="41.86" longitude="-111.50"/></location>
<time-layout><layout-key>k-p1h</layout-key><start-valid-time>${at}</start-valid-time><end-valid-time>${addHours(instant(at), 1)}</end-valid-time></time-layout>
<parameters applicable-location="point1"><temperature type="hourly" time-layout="k-p1h" units="Fahrenheit"><value>20</value></temperature></parameters>
</data></dwml>`;
}

/** An AWDB answer for the stations that the request's path asks for: two quiet days up to the morning. */
export function stationsOn(path: string, at: string): object {
  const triplets = /stationTriplets=([^&]*)/.exec(decodeURIComponent(path))?.[1]?.split(',') ?? [];
  const hourly = path.includes('HOURLY');
  const today = addHours(instant(at), -8).slice(0, 10);
  const day = (back: number): string => addHours(instant(`${today}T12:00:00Z`), -24 * back).slice(0, 10);
  const dates = hourly ? [`${today} 02:00`, `${today} 03:00`] : [day(2), day(1)];
  const element = (elementCode: string, value: number) => ({
    stationElement: {
      elementCode,
      ordinal: 1,
      durationName: hourly ? 'HOURLY' : 'DAILY',
      storedUnitCode: 'in',
    },
    values: dates.map((date) => ({ date, value })),
  });
  return triplets.map((stationTriplet) => ({
    stationTriplet,
    data: [element('SNWD', 60), element('WTEQ', 18)],
  }));
}

/** One quiet observation in Logan. */
export function observationsOn(at: string): object {
  const [year, month, day] = at.slice(0, 10).split('-').map(Number);
  const occurence = `${month}/${day}/${year}`;
  const place = { state_region: 'Logan', region: 'Test Bowl', type: 'Observation: Test Bowl' };
  return [{ observation: { ...place, occurence_date: occurence } }];
}

/** The map layer with one zone at Considerable. */
export function mapLayerAnswer(): object {
  const properties = {
    name: 'Logan',
    slug: 'logan',
    center_id: 'UAC',
    danger: 'considerable',
    danger_level: 3,
  };
  const state = { off_season: false, warning: { product: null }, timezone: 'America/Denver' };
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { ...properties, ...state } }],
  };
}
