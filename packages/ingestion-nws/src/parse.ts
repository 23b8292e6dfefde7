export { parseNwsAlerts } from './parse-nws-alerts.ts';
export { parseNwsHourly } from './parse-nws-hourly.ts';
