/** The three files of a case, in the order in which they are read. */
export const goldenFileNames = ['case.json', 'input.json', 'expected.json'] as const;
export type GoldenFileName = (typeof goldenFileNames)[number];
