import type { Owner } from '../workspace/area.ts';
import { goldenCase } from './story-files.ts';

/** One owner's work, as it is committed in its worktree. */
export interface StoryBranch {
  readonly name: string;
  readonly title: string;
  readonly owners: readonly Owner[];
  /** What becomes of the story, in words for the person who watches. */
  readonly meaning: string;
  readonly edits: readonly StoryEdit[];
  readonly trailer?: string;
}

/** Replaces `from` with `to` in a file, or writes the file when `from` is null. */
export interface StoryEdit {
  readonly path: string;
  readonly from: string | null;
  readonly to: string;
}

const wind = { kind: 'wind slab', cell: 'north-upper' };
const wet = { kind: 'wet slab', cell: 'south-lower' };
const skylineInput = { danger: 3, problems: [wind, wet], warning: false };

const fixEscalation: StoryBranch = {
  name: 'fix-escalation',
  title: 'Escalate only when two problems share a cell',
  owners: ['analysis'],
  meaning: 'sound',
  edits: [
    {
      path: 'packages/analysis/src/decide.js',
      from: 'if (problems.length >= 2) step += 1;',
      to: 'if (new Set(problems.map(({ cell }) => cell)).size < problems.length) step += 1;',
    },
  ],
};

const addSkyline: StoryBranch = {
  name: 'add-skyline',
  title: 'Add the Skyline zone and a day of it',
  owners: ['golden', 'pipeline'],
  meaning: 'holds alone; its day was labelled by the rule that fix-escalation changes',
  edits: [
    { path: 'packages/pipeline/src/zones.js', from: "'moab']", to: "'moab', 'skyline']" },
    {
      path: 'golden/cases/skyline-feb-18/case.json',
      from: null,
      to: goldenCase('skyline-feb-18', skylineInput, { action: 'auto-send' }),
    },
  ],
};

const betterAlerts: StoryBranch = {
  name: 'better-alerts',
  title: 'Say danger after the level',
  owners: ['alerts'],
  meaning: 'sound',
  edits: [
    {
      path: 'packages/alerts/src/words.js',
      from: '${levels[danger]}${because',
      to: '${levels[danger]} danger${because',
    },
  ],
};

const dashboardPerf: StoryBranch = {
  name: 'dashboard-perf',
  title: 'Render zones in one go',
  owners: ['dashboard'],
  meaning: 'sound',
  edits: [
    {
      path: 'packages/dashboard/src/render.js',
      from: `  let page = '';
  for (const zone of zones) {
    page = page + '<li>' + zone + '</li>';
  }
  return '<ul>' + page + '</ul>';`,
      to: "  return `<ul>${zones.map((zone) => `<li>${zone}</li>`).join('')}</ul>`;",
    },
  ],
};

const hastyCut: StoryBranch = {
  name: 'hasty-cut',
  title: 'Review only from High on',
  owners: ['analysis'],
  meaning: 'fails its own golden cases',
  edits: [{ path: 'packages/analysis/src/policy.js', from: 'reviewFrom: 3', to: 'reviewFrom: 4' }],
};

const wideReach: StoryBranch = {
  name: 'wide-reach',
  title: 'Shorter words, and a page to match',
  owners: ['alerts'],
  meaning: 'touches a package that it does not own',
  edits: [
    { path: 'packages/alerts/src/words.js', from: "'no rating'", to: "'not rated'" },
    {
      path: 'packages/dashboard/src/render.js',
      from: 'export function',
      to: '// Sorted by the caller.\nexport function',
    },
  ],
};

const datedPolicy: StoryBranch = {
  name: 'dated-policy',
  title: 'Date the floor for warnings',
  owners: ['analysis'],
  meaning: 'sound; edits the line that warning-floor edits',
  edits: [
    {
      path: 'packages/analysis/src/policy.js',
      from: "warningFloor: 'human-review',",
      to: "warningFloor: 'human-review', // since December",
    },
  ],
};

const warningFloor: StoryBranch = {
  name: 'warning-floor',
  title: 'Send a warning without waiting',
  owners: ['analysis', 'golden'],
  meaning: 'sound; conflicts with dated-policy, and only its own side passes its day',
  edits: [
    {
      path: 'packages/analysis/src/policy.js',
      from: "warningFloor: 'human-review',",
      to: "warningFloor: 'auto-send',",
    },
    {
      path: 'golden/cases/moab-mar-8/case.json',
      from: null,
      to: goldenCase('moab-mar-8', { danger: 2, problems: [], warning: true }, { action: 'auto-send' }),
    },
  ],
  trailer: 'Golden-Change: a warning in force is sent, as the policy now says',
};

/** Everybody's work, in the order in which it asks to land. */
export const storyBranches: readonly StoryBranch[] = [
  fixEscalation,
  addSkyline,
  betterAlerts,
  dashboardPerf,
  hastyCut,
  wideReach,
  datedPolicy,
  warningFloor,
];

/** What the owner of add-skyline does about it. */
export const relabelSkyline: StoryEdit = {
  path: 'golden/cases/skyline-feb-18/case.json',
  from: '"auto-send"',
  to: '"human-review"',
};
