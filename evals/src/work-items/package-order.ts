/** The packages that cases judge, in the order in which they build on each other. */
export const packageOrder = [
  'contracts',
  'ingestion-kit',
  'ingestion-uac',
  'ingestion-nws',
  'ingestion-snotel',
  'analysis',
  'alerts',
] as const;
export type JudgedPackage = (typeof packageOrder)[number];

/** Packages of one layer do not build on each other. */
const layers: Readonly<Record<JudgedPackage, number>> = {
  contracts: 0,
  'ingestion-kit': 1,
  'ingestion-uac': 2,
  'ingestion-nws': 2,
  'ingestion-snotel': 2,
  analysis: 3,
  alerts: 4,
};

/** The layer of the first of these packages: work in a lower one comes first. */
export function layerOf(packages: readonly JudgedPackage[]): number {
  return Math.min(...packages.map((name) => layers[name]));
}
