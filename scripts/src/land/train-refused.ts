import type { Problem } from '../problem.ts';

/** The train cannot go on: something outside of it has to change first. */
export class TrainRefused extends Error {
  readonly code = 'train-refused';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'TrainRefused';
    this.problem = problem;
  }
}
