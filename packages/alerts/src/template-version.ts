/**
 * Version of the wording: part of what makes a message the same message. Raise it with any change
 * of a template or of the words in it.
 */
export const templateVersion = '2026-11-28.1';
