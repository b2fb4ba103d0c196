/** How many packages' tests run at once, and how many files of each. */
export interface SideBySide {
  readonly packages: number;
  readonly files: number;
}

/**
 * Shares the processors between packages to be tested: three at a time, and the last one has them all. One file more than there are processors is
 * under way: tests with a browser, a program that starts or a lease that runs out wait for a good part of their time.
 */
export function sideBySide(packages: number, processors: number): SideBySide {
  const files = processors + 1;
  const atOnce = Math.max(1, Math.min(3, packages, files));
  return { packages: atOnce, files: Math.floor(files / atOnce) };
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
