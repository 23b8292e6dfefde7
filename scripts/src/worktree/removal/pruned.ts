/** One thing that pruning did or left, in words. */
export interface Pruned {
  readonly what: string;
  readonly outcome: 'removed' | 'put-back' | 'freed' | 'stays';
  readonly why: string;
}
