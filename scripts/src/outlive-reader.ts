/**
 * Lets a program go on when whoever read its output went away, as `head` does: the rest is said to nobody, and the work,
 * which may be a landing under way, comes to its own end. Any other failure to write is thrown as before.
 */
export function outliveReader(output: NodeJS.WritableStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
