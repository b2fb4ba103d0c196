import type { Binding } from "../api/outputs.ts";

/** Ids of the departments a printed name means. */
export function boundTo(bindings: readonly Binding[], printedName: string): string[] {
  return bindings.filter((binding) => binding.printedName === printedName).map(({ departmentId }) => departmentId);
}

/** The bindings with one of them put in or taken out. */
export function toggleBinding(
  bindings: readonly Binding[],
  printedName: string,
  departmentId: string,
): readonly Binding[] {
  const others = bindings.filter(
    (binding) => binding.printedName !== printedName || binding.departmentId !== departmentId,
  );
  return others.length < bindings.length ? others : [...bindings, { printedName, departmentId }];
}
