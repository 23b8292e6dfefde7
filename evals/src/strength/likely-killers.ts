/** Puts the cases first that found other faults in the same file, then those that found any. */
export interface LikelyKillers {
  readonly order: (file: string, caseIds: readonly string[]) => readonly string[];
  readonly note: (file: string, caseId: string) => void;
}

const SAME_FILE = 1000;

export function likelyKillers(): LikelyKillers {
  const byFile = new Map<string, Map<string, number>>();
  const overall = new Map<string, number>();
  const count = (counts: Map<string, number>, id: string): void => {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  return {
    order: (file, caseIds) => {
      const here = byFile.get(file);
      const weight = (id: string): number => SAME_FILE * (here?.get(id) ?? 0) + (overall.get(id) ?? 0);
      return caseIds.toSorted((one, other) => weight(other) - weight(one));
    },
    note: (file, caseId) => {
      const here = byFile.get(file) ?? new Map<string, number>();
      byFile.set(file, here);
      count(here, caseId);
      count(overall, caseId);
    },
  };
}
