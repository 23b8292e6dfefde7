import type { Terminal } from '../terminal.ts';

/** A terminal that keeps what was written. */
export interface TestTerminal extends Terminal {
  readonly written: () => string;
  readonly complained: () => string;
}

export function testTerminal(watched = false): TestTerminal {
  const out: string[] = [];
  const error: string[] = [];
  return {
    out: (text) => void out.push(text),
    error: (text) => void error.push(text),
    colors: false,
    watched,
    width: 80,
    written: () => out.join(''),
    complained: () => error.join(''),
  };
}
