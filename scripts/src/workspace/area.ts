/** What lies outside of every package: the answer key, the documents, and everything else at the top. */
export const areas = ['golden', 'docs', 'root'] as const;

export type Area = (typeof areas)[number];

/** Who a path belongs to: the short name of a package, or an area. */
export type Owner = string;

export function isArea(name: string): name is Area {
  return areas.some((area) => area === name);
}
