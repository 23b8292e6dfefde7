/** What the program writes to. */
export interface Terminal {
  /** Data: the report. */
  readonly out: (text: string) => void;
  /** Everything else: progress and messages. */
  readonly error: (text: string) => void;
  /** Whether colours suit the output. */
  readonly colors: boolean;
  /** Whether a person watches the messages: progress is shown only then. */
  readonly watched: boolean;
  /** How many characters a line of data may have. */
  readonly width: number;
}

/**
 * Lets a program go on when whoever read its output went away, as `head` does: the rest is said to nobody, and its exit
 * code is that of its work. Any other failure to write is thrown as before.
 */
export function outliveReader(output: NodeJS.WritableStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
