import type { SourceTable } from "./source-table.ts";
import { columnsOf } from "./structure.ts";

/** The columns beside the tree; `null` for those that a table does not have. */
export type DraftColumns = Readonly<
  Record<
    "lead" | "responsible" | "cooperating" | "bases" | "methods" | "materials" | "outputs" | "points" | "standard",
    number | null
  >
> & {
  /** All columns of scoring standards, where there are several. */
  readonly standards: readonly number[];
};

/** Finds the columns by their heads. A table that names one kind of department alone names those that lead. */
export function draftColumns({ columns }: SourceTable): DraftColumns {
  const column = (kind: Parameters<typeof columnsOf>[1]): number | null => columnsOf(columns, kind)[0] ?? null;
  return {
    lead: column("lead") ?? column("responsible"),
    responsible: column("lead") === null ? null : column("responsible"),
    cooperating: column("cooperating"),
    bases: column("bases"),
    methods: column("methods"),
    materials: column("materials"),
    outputs: column("outputs"),
    points: column("points"),
    standard: column("standard"),
    standards: columnsOf(columns, "standard"),
  };
}
