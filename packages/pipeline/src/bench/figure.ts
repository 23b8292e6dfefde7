/** One measured figure, and what we aim for; null where there is no aim, only a comparison. */
export interface Figure {
  readonly what: string;
  readonly measured: number;
  readonly unit: 'µs' | 'ms' | 's' | 'MB' | 'MB/s' | '×';
  readonly aim: number | null;
}
