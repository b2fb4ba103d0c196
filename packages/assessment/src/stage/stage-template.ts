import type { Cycle, Framework, PlannedStage } from "@faheng/domain";

/**
 * Stages that a document dates, to plan a cycle by. A cycle has no kind: whether a document's days are meant for it is told by
 * whether they lie in it, so that two years get the stages of a two-year creation and a single one those that are its own.
 */
export interface StageTemplate {
  readonly frameworkId: string;
  readonly title: string;
  /** Whose days lie in the cycle's; a stage without a last day in the document is left out. */
  readonly stages: readonly PlannedStage[];
  /** The others, in the document's order with its days: of these there are names and tasks to take, and no days. */
  readonly outside: readonly PlannedStage[];
}

/** What a document's stages come to in a cycle; `null` where it dates none. */
export function stageTemplate(
  { id, title, stages }: Pick<Framework, "id" | "title" | "stages">,
  { startsOn, endsOn }: Pick<Cycle, "startsOn" | "endsOn">,
): StageTemplate | null {
  const printed = stages.flatMap(({ key, title: name, from, to, note }): PlannedStage[] =>
    to === null ? [] : [{ key, name, from, to, gate: "none", closes: [], tasks: note === null ? [] : [note] }],
  );
  if (printed.length === 0) return null;
  const isInside = ({ from, to }: PlannedStage): boolean => (from ?? to) >= startsOn && to <= endsOn;
  return {
    frameworkId: id,
    title,
    stages: printed.filter(isInside),
    outside: printed.filter((it) => !isInside(it)),
  };
}
