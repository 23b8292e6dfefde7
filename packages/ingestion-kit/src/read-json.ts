import { fail, succeed, type Result, type SourceFailure } from '@dawn-patrol/contracts';

export interface ReadJsonOptions {
  /** What the payload should be, for messages: "a UAC forecast". */
  readonly expected: string;
  /** Longest text that is read at all, in UTF-16 code units. */
  readonly maximumLength: number;
}

/**
 * A payload as JSON data. A text is parsed; anything else is taken as data that was parsed before.
 * Failures: `empty` (no text), `too-large`, `not-json` (HTML, truncated JSON, other text).
 */
export function readJson(payload: unknown, options: ReadJsonOptions): Result<unknown, SourceFailure> {
  const { expected, maximumLength } = options;
  if (payload === null || payload === undefined) {
    return fail({ kind: 'empty', message: `Expected ${expected}, got nothing.` });
  }
  if (typeof payload !== 'string') return succeed(payload);
  if (payload.length > maximumLength) {
    return fail({
      kind: 'too-large',
      message: `Expected ${expected} of at most ${maximumLength} characters, got ${payload.length}. It was not read.`,
    });
  }
  const text = payload.replace(/^\uFEFF/, '').trim();
  if (text === '') return fail({ kind: 'empty', message: `Expected ${expected}, got an empty text.` });
  return parseJsonText(text, expected);
}

function parseJsonText(text: string, expected: string): Result<unknown, SourceFailure> {
  try {
    const value: unknown = JSON.parse(text);
    return succeed(value);
  } catch (cause) {
    return fail({
      kind: 'not-json',
      message: `Expected ${expected} as JSON, got ${describeText(text, cause)}`,
    });
  }
}

function describeText(text: string, cause: unknown): string {
  if (/^<(!doctype|html|\?xml|head|body)/i.test(text)) {
    return 'an HTML or XML page, perhaps a challenge or an error page. Look at the address in a browser.';
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return `${text.length} characters that do not parse (${reason}). The body may be truncated: fetch it again.`;
}
