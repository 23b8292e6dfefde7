/** One way to look at the dataset, with every value that it could show. */
export interface Facet {
  readonly id: string;
  readonly title: string;
  /** Every value that the contracts, the policy or the plan know, in their order. */
  readonly values: readonly string[];
  /** True where a value without a case is a fault unless the plan accepts it. */
  readonly required: boolean;
}
