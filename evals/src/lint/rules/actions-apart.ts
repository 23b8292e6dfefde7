import type { CaseRule } from '../case-rule.ts';

/** Base and final action are both labelled, so that a wrong table and a wrong rule cannot hide each other. */
export const actionsApart: CaseRule = {
  id: 'actions-apart',
  title: 'Base and final action are both labelled',
  check: ({ expected: { decided } }) =>
    (['baseAction', 'action'] as const)
      .filter((key) => decided?.[key] === undefined)
      .map((key) => ({
        field: `expected.json: decided.${key}`,
        expected: 'no-alert, human-review, auto-send or auto-send-urgent',
        got: 'nothing',
        remedy:
          key === 'baseAction'
            ? 'write the action that the base table gives the published level'
            : 'write the action that remains after every rule and cap, worked out by hand from the policy',
      })),
};
