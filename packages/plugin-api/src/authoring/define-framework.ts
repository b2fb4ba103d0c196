import type { FrameworkInput, IndicatorInput } from "@faheng/domain";
import type { DepartmentName, GroupCode } from "./names-of.ts";

/** Names of departments as a cell holds them. */
type Cell<Framework extends FrameworkInput> = readonly DepartmentName<Framework>[] | null;

/** What a framework says of itself twice: groups and departments that it lists. */
interface Consistent<Framework extends FrameworkInput> {
  readonly indicators: readonly (IndicatorInput & {
    readonly group: GroupCode<Framework>;
    readonly lead: Cell<Framework>;
    readonly cooperating: Cell<Framework>;
    readonly responsible?: { readonly lead: Cell<Framework>; readonly cooperating: Cell<Framework> } | null | undefined;
  })[];
}

/**
 * A framework as data, its codes and names known to the compiler: an indicator under a group, or led by a department, that
 * the framework does not list does not compile. Nothing is checked when it runs; the host does that.
 *
 * @example export const qingyuan2024 = defineFramework({ format: "faheng.framework/1", id: "qingyuan-2024", … });
 */
export function defineFramework<const Framework extends FrameworkInput>(
  framework: Framework & Consistent<Framework>,
): Framework {
  return framework;
}
