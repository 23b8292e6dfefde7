export { parseNwsAlerts } from './alerts/parse-nws-alerts.ts';
export { parseNwsHourly } from './forecast/parse-nws-hourly.ts';
