import { zoneIdSchema, zoneOf, type ZoneId } from '@dawn-patrol/contracts';
import type { Store, StoreResult, ZoneRunInRun } from '@dawn-patrol/store';
import { Hono, type Context } from 'hono';
import type { DashboardOptions } from './dashboard-options.ts';
import { answerEmpty, answerFailure, answerNotFound, answerPage } from './page-answers.tsx';
import { OverviewPage } from './pages/overview-page.tsx';
import { ZonePage } from './pages/zone-page.tsx';
import { shownMoment } from './view/shown-moment.ts';

const runsListed = 30;
const decisionsListed = 15;

/** The pages for people. */
export function pageRoutes(options: DashboardOptions): Hono {
  const routes = new Hono();
  routes.get('/', (context) => overview(context, options));
  routes.get('/zones/:zoneId', async (context) => {
    const zoneId = zoneIdSchema.safeParse(context.req.param('zoneId'));
    return zoneId.success
      ? await zonePage(context, options, zoneId.data)
      : answerNotFound(context, 'There is no such zone.');
  });
  return routes;
}

async function overview(context: Context, { store, now }: DashboardOptions): Promise<Response> {
  const runId = context.req.query('run');
  const runs = await store.listRuns(runsListed);
  if (!runs.ok) return answerFailure(context, runs.failure, []);
  const run = runId === undefined ? await store.latestRun() : await store.runById(runId);
  if (!run.ok) return answerFailure(context, run.failure, runs.value.entries);
  if (run.value === null) {
    return runId === undefined ? answerEmpty(context) : answerNotFound(context, 'No such run is stored.');
  }
  const moment = shownMoment(run.value, now());
  return answerPage(context, <OverviewPage run={run.value} runs={runs.value} moment={moment} />);
}

async function zonePage(
  context: Context,
  { store, now }: DashboardOptions,
  zoneId: ZoneId,
): Promise<Response> {
  const runId = context.req.query('run');
  const runs = await store.listRuns(runsListed);
  if (!runs.ok) return answerFailure(context, runs.failure, []);
  const found = runId === undefined ? await newestPart(store, zoneId) : await partOfRun(store, runId, zoneId);
  if (!found.ok) return answerFailure(context, found.failure, runs.value.entries);
  if (found.value === null) return answerNotFound(context, 'No such run of this zone is stored.');
  const history = await store.zoneHistory(zoneId, decisionsListed);
  if (!history.ok) return answerFailure(context, history.failure, runs.value.entries);
  const { run, zone: part } = found.value;
  const newest = runs.value.entries[0];
  return answerPage(
    context,
    <ZonePage
      zone={zoneOf(zoneId)}
      part={part}
      moment={shownMoment(run, now())}
      history={history.value}
      newerRun={runId !== undefined || newest === undefined || newest.runId === run.runId ? null : newest}
    />,
  );
}

/** The zone's part of the newest run that had it. One that cannot be read is a failure: no older one stands in for it. */
async function newestPart(store: Store, zoneId: ZoneId): Promise<StoreResult<ZoneRunInRun | null>> {
  const newest = await store.zoneHistory(zoneId, 1);
  if (!newest.ok) return newest;
  const [broken] = newest.value.unreadable;
  if (broken !== undefined) return { ok: false, failure: { kind: 'unreadable', message: broken.message } };
  return { ok: true, value: newest.value.entries[0] ?? null };
}

async function partOfRun(
  store: Store,
  runId: string,
  zoneId: ZoneId,
): Promise<StoreResult<ZoneRunInRun | null>> {
  const run = await store.runById(runId);
  if (!run.ok || run.value === null) return run.ok ? { ok: true, value: null } : run;
  const broken = run.value.unreadable.find((record) => record.zoneId === zoneId);
  if (broken !== undefined) return { ok: false, failure: { kind: 'unreadable', message: broken.message } };
  const zone = run.value.zones.find((part) => part.zoneId === zoneId);
  return { ok: true, value: zone === undefined ? null : { run: run.value, zone } };
}
