import { fail, succeed, type IsoInstant } from '@dawn-patrol/contracts';
import type { FetchedPayload } from '@dawn-patrol/ingestion-kit';
import { instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { diagnose, type Diagnosis } from './diagnose.ts';
import type { PayloadShape } from './payload-shape.ts';
import { renderDiagnoses, stateOf } from './render-diagnoses.ts';
import type { SourceCheck } from './source-check.ts';

const now = instant('2026-01-15T13:00:00Z');
const issued: IsoInstant = instant('2026-01-15T10:30:00Z');

function payloadOf(text: string): FetchedPayload {
  const url = 'https://example.org/a';
  return { source: 'uac', url, status: 200, headers: {}, fetchedAt: now, sha256: 'x', text };
}

function checkAnswering(body: string, readable = true): SourceCheck {
  return {
    id: 'uac-forecast',
    source: 'uac',
    without: 'Every zone is without a forecast.',
    ask: () => Promise.resolve(succeed(payloadOf(body))),
    read: () =>
      readable
        ? succeed({ newestAt: issued, entries: 1 })
        : fail({ kind: 'schema-mismatch' as const, message: 'Expected a forecast, got a list.' }),
  };
}

function examine(check: SourceCheck, shapes: Map<string, PayloadShape>): Promise<Diagnosis> {
  let ticks = 0;
  return diagnose(check, {
    now: () => now,
    clock: () => (ticks += 40),
    knownShape: (id) => Promise.resolve(shapes.get(id) ?? null),
    rememberShape: (id, shape) => Promise.resolve(void shapes.set(id, shape)),
  });
}

describe('diagnose', () => {
  it('says how long a source took, how old it is and that its shape is seen for the first time', async () => {
    const diagnosis = await examine(checkAnswering('{"rating":"High"}'), new Map());
    expect(diagnosis).toMatchObject({
      reachable: true,
      latencyMs: 40,
      ageHours: 2.5,
      entries: 1,
      drift: null,
    });
    expect(stateOf(diagnosis)).toBe('good');
    expect(renderDiagnoses([diagnosis], false)).toContain('first look at its shape');
  });

  it('names the fields that changed since the last look, and remembers the new shape', async () => {
    const shapes = new Map<string, PayloadShape>();
    await examine(checkAnswering('{"rating":"High","rose":"8"}'), shapes);
    const drifted = await examine(checkAnswering('{"rating":4,"extra":1}'), shapes);
    expect(stateOf(drifted)).toBe('drift');
    const text = renderDiagnoses([drifted], false);
    expect(text).toContain('new field extra');
    expect(text).toContain('field rose is gone');
    expect(text).toContain('rating was string, is number');
    expect(stateOf(await examine(checkAnswering('{"rating":4,"extra":1}'), shapes))).toBe('good');
  });

  it('keeps the last good shape when a payload cannot be read', async () => {
    const shapes = new Map<string, PayloadShape>();
    await examine(checkAnswering('{"rating":"High"}'), shapes);
    const before = shapes.get('uac-forecast');
    const unreadable = await examine(checkAnswering('[1]', false), shapes);
    expect(stateOf(unreadable)).toBe('unreadable');
    expect(shapes.get('uac-forecast')).toEqual(before);
    expect(renderDiagnoses([unreadable], false)).toContain('Every zone is without a forecast.');
  });

  it('says what a run loses without a source that does not answer', async () => {
    const silent: SourceCheck = {
      ...checkAnswering(''),
      ask: () => Promise.resolve(fail({ kind: 'timeout' as const, message: 'No answer within 20 s.' })),
    };
    const diagnosis = await examine(silent, new Map());
    expect(stateOf(diagnosis)).toBe('unreachable');
    expect(renderDiagnoses([diagnosis], false)).toMatch(
      /unreachable +uac-forecast +timeout[^]*No answer within 20 s[^]*without a forecast/,
    );
  });

  it('compares no shape of a body that is not JSON', async () => {
    expect((await examine(checkAnswering('<html>', false), new Map())).drift).toBeNull();
  });
});
