import { describe, expect, it } from 'vitest';
import { expandCommand } from './expand-command.ts';

const affected = { names: ['analysis', 'evals'], folders: ['packages/analysis', 'evals'] };

describe('expandCommand', () => {
  it.each([
    [['oxlint'], ['oxlint']],
    [
      ['vitest', 'run', '--project={affected}'],
      ['vitest', 'run', '--project=analysis', '--project=evals'],
    ],
    [
      ['tsc', '-b', '{affectedFolder}'],
      ['tsc', '-b', 'packages/analysis', 'evals'],
    ],
  ])('%j becomes %j', (command, expanded) => {
    expect(expandCommand(command, affected)).toEqual(expanded);
  });

  it('has nothing to run when nothing is affected, and the command is about that', () => {
    expect(expandCommand(['vitest', '--project={affected}'], { names: [], folders: [] })).toBeNull();
    expect(expandCommand(['oxlint'], { names: [], folders: [] })).toEqual(['oxlint']);
  });
});
