/** The branch that everything lands on. */
export const MAIN_BRANCH = 'main';
