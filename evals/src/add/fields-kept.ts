/** Whether a case keeps a field: what the readers of the sources use stays, sentences go. */
type KeepsField = (name: string) => boolean;

/** Fields by name, words of one text after another. */
function among(...lines: readonly string[]): KeepsField {
  const names = new Set(lines.flatMap((line) => line.split(' ')));
  return (name) => names.has(name);
}

const forecastFields =
  /^(advisories|advisory|forecasts|forecast|date_issued|date_issued_timestamp|region|Nid|overall_danger_rating|overall_danger_rose|avalanche_problem_\d|danger_rose_\d|Date|Region|Overall Danger Rating|Overall rose|Type \d|Rose \d)$/;
const keepsForecast: KeepsField = (name) => forecastFields.test(name);

const keepsWeather = among(
  'type properties updateTime generatedAt elevation unitCode value periods number startTime endTime',
  'temperature temperatureUnit probabilityOfPrecipitation dewpoint relativeHumidity windSpeed',
  'windDirection shortForecast',
);

const keepsGrid = among(
  'type properties updateTime generatedAt validTimes elevation unitCode value uom values validTime',
  'temperature dewpoint relativeHumidity windSpeed windGust windDirection snowfallAmount',
  'quantitativePrecipitation probabilityOfPrecipitation snowLevel skyCover iceAccumulation',
);

const keepsAlerts = among(
  'type features updated pagination next properties id @id event eventCode SAME',
  'NationalWeatherService geocode UGC affectedZones references identifier sender sent status',
  'messageType severity certainty urgency effective onset expires ends',
);

const keepsSnowpack = among(
  'stationTriplet data error stationElement elementCode ordinal durationName storedUnitCode values',
  'date value qcFlag qaFlag',
);

const keepsObservations = among(
  'observations observation state_region region occurence_date type details coordinates',
);

const keepsMapLayer = among(
  'type features properties id name slug center_id state link off_season danger danger_level',
  'start_date end_date warning product',
);

/** By member of a raw bundle. A member that is not here is left out of a case. */
export const fieldsKept: Readonly<Record<string, KeepsField>> = {
  uac: keepsForecast,
  previousUac: keepsForecast,
  nwsHourly: keepsWeather,
  nwsGrid: keepsGrid,
  nwsGrids: (name) => keepsGrid(name) || ['upper', 'middle', 'lower'].includes(name),
  nwsAlerts: keepsAlerts,
  snotel: keepsSnowpack,
  snotelHourly: keepsSnowpack,
  uacObservations: keepsObservations,
  mapLayer: keepsMapLayer,
};
