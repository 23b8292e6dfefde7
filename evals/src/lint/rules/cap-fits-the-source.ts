import { actionRank } from '@dawn-patrol/contracts';
import type { CaseRule } from '../case-rule.ts';
import type { Fault } from '../lint-finding.ts';

/** A forecast that is expired or invalid caps the action; any other does not. */
export const capFitsTheSource: CaseRule = {
  id: 'cap-fits-the-source',
  title: 'An expired or invalid forecast is capped, and no other is',
  check({ description, expected: { decided } }, { policy }) {
    if (policy === null || decided === undefined || description.againstPolicy !== undefined) return [];
    const state = decided.sources?.uac;
    const { cap, action } = decided;
    if (state === undefined) return [];
    const reason = state === 'expired' ? 'forecast-expired' : state === 'invalid' ? 'source-invalid' : null;
    const faults: Fault[] = [];
    if (cap !== undefined && (cap?.reason ?? null) !== reason) {
      faults.push(fault('cap', reason === null ? 'null' : `a cap for ${reason}`, cap?.reason ?? 'null'));
    }
    const ceiling =
      state === 'expired' ? policy.caps.expiredForecast.ceiling : policy.caps.invalidForecast.ceiling;
    if (reason !== null && action !== undefined && actionRank(action) > actionRank(ceiling)) {
      faults.push(fault('action', `at most ${ceiling}, for the forecast is ${state}`, action));
    }
    return faults;
  },
};

function fault(key: string, expected: string, got: string): Fault {
  return {
    field: `expected.json: decided.${key}`,
    expected,
    got,
    remedy: 'correct the label, or say in case.json under againstPolicy why it holds',
  };
}
