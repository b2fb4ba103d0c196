/** How many packages' tests run at once, and how many files of each. */
export interface SideBySide {
  readonly packages: number;
  readonly files: number;
}

/** Shares the processors between packages to be tested: two at a time, and the last one has them all. */
export function sideBySide(packages: number, processors: number): SideBySide {
  const atOnce = Math.max(1, Math.min(2, packages, processors));
  return { packages: atOnce, files: Math.max(1, Math.floor(processors / atOnce)) };
}

/** Of `turbo run test --dry=json`: the packages whose tests nobody has run as they are. */
export function untested(dryRun: string): number {
  const { tasks } = JSON.parse(dryRun) as {
    readonly tasks: readonly {
      readonly task: string;
      readonly command: string;
      readonly cache: { readonly status: string };
    }[];
  };
  return tasks.filter(({ task, command, cache }) => {
    return task === "test" && command !== "<NONEXISTENT>" && cache.status !== "HIT";
  }).length;
}
