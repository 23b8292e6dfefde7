import type { RunSummary, StoreFailure } from '@dawn-patrol/store';
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { failureStatus } from './failure-status.ts';
import { MessagePage } from './pages/message-page.tsx';
import { RunPicker } from './parts/run-picker.tsx';
import { printable } from './words/printable.ts';

/** A whole page. */
export function answerPage(
  context: Context,
  page: JSX.Element,
  status: 200 | 404 | 500 | 503 = 200,
): Response | Promise<Response> {
  return context.html(page, status);
}

export function answerNotFound(
  context: Context,
  what = 'There is no such page.',
): Response | Promise<Response> {
  return answerPage(
    context,
    <MessagePage title="Not found">
      <p>{what}</p>
    </MessagePage>,
    404,
  );
}

/** The page of a store without runs: it says how to get one. */
export function answerEmpty(context: Context): Response | Promise<Response> {
  return answerPage(
    context,
    <MessagePage title="No run is stored yet">
      <p>
        Nothing is known of any zone: that is no rating, not a calm day. A run fills this page:{' '}
        <code>pnpm demo</code> replays recorded mornings, <code>pnpm start</code> reads the live sources.
      </p>
      <p>
        The official forecast is at <a href="https://utahavalanchecenter.org">utahavalanchecenter.org</a>.
      </p>
    </MessagePage>,
  );
}

/** The page of a store that cannot be read, with the runs that can. */
export function answerFailure(
  context: Context,
  failure: StoreFailure,
  readable: readonly RunSummary[],
): Response | Promise<Response> {
  return answerPage(
    context,
    <MessagePage title="The stored records cannot be shown">
      <p>Nothing is known of any zone from here: read the official forecast.</p>
      <p class="failures">{printable(failure.message)}</p>
      <RunPicker runs={readable} shownRunId={null} />
    </MessagePage>,
    failureStatus(failure),
  );
}

/** The page of an unforeseen error. */
export function answerBroken(context: Context): Response | Promise<Response> {
  return answerPage(
    context,
    <MessagePage title="This page broke">
      <p>The fault is in the dashboard, not in your request. Read the official forecast.</p>
    </MessagePage>,
    500,
  );
}
