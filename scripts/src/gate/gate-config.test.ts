import { describe, expect, it } from 'vitest';
import { parseGateConfig } from './gate-config.ts';

describe('parseGateConfig', () => {
  it('fills in what is the same nearly everywhere', () => {
    const config = parseGateConfig('{ "steps": [], "evaluate": null, "judged": [] }');
    expect(config).toMatchObject({
      ok: true,
      value: { prepare: null, golden: ['golden/'], environment: [] },
    });
  });

  it.each([
    'not json',
    '{}',
    '{ "steps": [], "evaluate": [], "judged": [] }',
    '{ "steps": [], "evaluate": null, "judged": [], "step": [] }',
  ])('refuses %s', (text) => {
    expect(parseGateConfig(text)).toMatchObject({ ok: false, failure: { kind: 'invalid-gate-config' } });
  });
});
