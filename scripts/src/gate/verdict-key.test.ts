import { describe, expect, it } from 'vitest';
import { defaultGateConfig } from './gate-config.ts';
import { evalKey, type VerdictInputs, verdictKey } from './verdict-key.ts';

const machine = { node: 'v20.1.0', platform: 'linux-x64', environment: { HOME: '/home/a', TZ: 'UTC' } };
const inputs: VerdictInputs = {
  tree: 'a'.repeat(40),
  baseTree: 'b'.repeat(40),
  config: defaultGateConfig,
  retired: [],
  machine,
};

describe('verdictKey', () => {
  it.each<[string, Partial<VerdictInputs>]>([
    ['the tree (a dependency or a golden case is in it)', { tree: 'c'.repeat(40) }],
    ['the base', { baseTree: 'c'.repeat(40) }],
    ['what is run', { config: { ...defaultGateConfig, steps: [] } }],
    ['what may go', { retired: ['a'] }],
    ['the version of Node', { machine: { ...machine, node: 'v22.0.0' } }],
    ['the platform', { machine: { ...machine, platform: 'darwin-arm64' } }],
    ['a variable that counts', { machine: { ...machine, environment: { TZ: 'Pacific/Auckland' } } }],
    [
      'such a variable being there at all',
      { machine: { ...machine, environment: { TZ: 'UTC', NODE_OPTIONS: '' } } },
    ],
  ])('changes with %s', (_, change) => {
    expect(verdictKey({ ...inputs, ...change })).not.toBe(verdictKey(inputs));
  });

  it('does not change with a variable that means nothing to the checks', () => {
    const elsewhere = { ...machine, environment: { ...machine.environment, HOME: '/home/b' } };
    expect(verdictKey({ ...inputs, machine: elsewhere })).toBe(verdictKey(inputs));
  });

  it('names an eval report without its base', () => {
    expect(evalKey({ ...inputs, config: { ...defaultGateConfig, steps: [] } })).toBe(evalKey(inputs));
    expect(evalKey({ ...inputs, tree: 'c'.repeat(40) })).not.toBe(evalKey(inputs));
  });
});
