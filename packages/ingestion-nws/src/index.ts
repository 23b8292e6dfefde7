export { fetchNwsAlerts } from './alerts/fetch-nws-alerts.ts';
export { fetchNwsHourly } from './forecast/fetch-nws-hourly.ts';
export { parseNwsAlerts } from './alerts/parse-nws-alerts.ts';
export { parseNwsHourly } from './forecast/parse-nws-hourly.ts';
