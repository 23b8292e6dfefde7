import type { Terminal } from '../terminal.ts';

/** Says how far it is to someone who watches: on one line, at every whole percent. */
export function showProgress(terminal: Terminal): (done: number, total: number) => void {
  let shown = -1;
  return (done, total) => {
    const percent = Math.floor((100 * done) / total);
    if (!terminal.watched || (percent === shown && done !== total)) return;
    shown = percent;
    terminal.error(`\r${done} of ${total}${done === total ? '\n' : ''}`);
  };
}
