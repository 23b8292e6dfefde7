/** Says which step of how many is at work, one line each. */
export function countSteps(total: number, say: (line: string) => void): (what: string) => void {
  let step = 0;
  return (what) => {
    step += 1;
    say(`[${step}/${total}] ${what}`);
  };
}
