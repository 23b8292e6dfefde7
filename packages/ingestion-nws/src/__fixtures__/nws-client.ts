import { isoInstantSchema } from '@dawn-patrol/contracts';
import { createHttpClient, type HttpClient } from '@dawn-patrol/ingestion-kit';
import { createMswDispatcher } from '@dawn-patrol/ingestion-kit/testing';
import { http, HttpResponse } from 'msw';

const now = () => isoInstantSchema.parse('2026-03-09T14:20:00Z');

/** A client whose requests are collected as `accept address`, answered by full address, else 404. */
export function clientOf(answers: Record<string, () => Response>): { client: HttpClient; asked: string[] } {
  const asked: string[] = [];
  const handler = http.get('*', ({ request }) => {
    asked.push(`${request.headers.get('accept')} ${request.url}`);
    return (
      answers[request.url]?.() ?? HttpResponse.json({ title: 'Not Found', status: 404 }, { status: 404 })
    );
  });
  const client = createHttpClient({
    dispatcher: createMswDispatcher([handler]),
    userAgent: 'dawn-patrol-tests (ops@example.org)',
    now,
  });
  return { client, asked };
}
