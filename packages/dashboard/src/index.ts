export { createDashboard } from './create-dashboard.ts';
export type { DashboardOptions } from './dashboard-options.ts';
export { serveDashboard, type ServedDashboard, type ServeOptions } from './serve-dashboard.ts';
