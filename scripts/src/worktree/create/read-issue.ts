import { z } from 'zod';
import { runProcess } from '../../git/run-process.ts';
import type { WorkItem } from './parse-work-item.ts';

const issueSchema = z.object({
  title: z.string(),
  body: z.string().nullish(),
  labels: z.array(z.object({ name: z.string() })).nullish(),
});

/**
 * What `gh` knows of an issue; null, and said why, when there is no `gh`, no such issue or no network.
 * Who it belongs to is read from its labels and from a title such as "analysis: read roses".
 */
export async function readIssue(
  directory: string,
  issue: number,
  environment: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
): Promise<WorkItem | null> {
  const unknown = (why: string): null => {
    const [reason = ''] = why.trim().split('\n');
    say(`  gh told nothing of issue ${issue} (${reason}), so its title and labels are not used`);
    return null;
  };
  const args = ['issue', 'view', String(issue), '--json', 'title,body,labels'];
  const output = await runProcess('gh', args, {
    directory,
    environment: { ...environment, GH_PROMPT_DISABLED: '1', GH_NO_UPDATE_NOTIFIER: '1' },
  });
  if (output.exitCode !== 0) return unknown(output.stderr || `it ended with ${output.exitCode}`);
  const parsed = issueSchema.safeParse(readJson(output.stdout));
  if (!parsed.success) return unknown('it said something else than an issue');
  const { title, body, labels } = parsed.data;
  const scope = /^([\w@/., -]+):\s/u.exec(title)?.[1] ?? '';
  const owners = [...scope.split(','), ...(labels ?? []).map(({ name }) => name)].map((name) => name.trim());
  return { title, owners, details: body ?? '' };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
