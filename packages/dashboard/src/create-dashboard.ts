import { Hono } from 'hono';
import { apiRoutes } from './api-routes.ts';
import type { DashboardOptions } from './dashboard-options.ts';
import { icon } from './icon.ts';
import { answerBroken, answerNotFound } from './page-answers.tsx';
import { pageRoutes } from './page-routes.tsx';
import { securityHeaders } from './security-headers.ts';
import { stylesheet } from './style/stylesheet.ts';

const forever = { 'cache-control': 'public, max-age=31536000, immutable' };

/** The whole dashboard as one application: pages, JSON, health. Read only; it has no script and no state. */
export function createDashboard(options: DashboardOptions): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.get('/style.css', (context) =>
    context.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8', ...forever }),
  );
  app.get('/icon.svg', (context) => context.body(icon, 200, { 'content-type': 'image/svg+xml', ...forever }));
  app.route('/', pageRoutes(options));
  app.route('/', apiRoutes(options));
  app.notFound((context) => answerNotFound(context));
  app.onError((error, context) => {
    options.reportError?.(error);
    return answerBroken(context);
  });
  return app;
}
