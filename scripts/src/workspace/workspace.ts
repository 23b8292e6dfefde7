/** One package of the pnpm workspace. */
export interface WorkspacePackage {
  /** As in package.json, such as `@dawn-patrol/analysis`. */
  readonly name: string;
  /** What people call it: the last part of its name, such as `analysis`. */
  readonly shortName: string;
  /** Its folder, relative to the top of the workspace, with `/`. */
  readonly folder: string;
  /** Names of the workspace packages it depends on, of whatever kind, sorted. */
  readonly dependencies: readonly string[];
}

/** The packages of one checkout, sorted by folder. */
export interface Workspace {
  readonly top: string;
  readonly packages: readonly WorkspacePackage[];
}
