/** Puts a question to a person and answers with what was typed, trimmed; empty for no answer. */
export type Ask = (question: string) => Promise<string>;
