export { fetchNwsAlerts } from './fetch-nws-alerts.ts';
export { fetchNwsHourly } from './fetch-nws-hourly.ts';
export { parseNwsAlerts } from './parse-nws-alerts.ts';
export { parseNwsHourly } from './parse-nws-hourly.ts';
