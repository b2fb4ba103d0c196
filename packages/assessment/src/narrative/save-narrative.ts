import { insertNarrative, listNarratives } from "@faheng/database";
import {
  cityMoment,
  FahengError,
  figuresIn,
  type Narrative,
  type NarrativeBlock,
  type NarrativeFigure,
  unknownFigure,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { narrativeErrors as errors } from "./narrative-errors.ts";
import { loadForNarrative, narrativeName, narrativeObject, type NarrativePlace } from "./narrative-ground.ts";
import { narrativeValues } from "./narrative-values.ts";

/** A text as somebody wrote it over the version they saw. */
export interface NarrativeSaving extends NarrativePlace {
  /** 0 for what nobody had saved. */
  readonly expectedVersion: number;
  readonly blocks: readonly NarrativeBlock[];
  /** Figures that are taken over as they are now; the others stay as the text has them. */
  readonly take: readonly NarrativeFigure[];
}

/**
 * Saves a text as its next version. Figures in it stay as they were but for those that are taken over by it, and those that it did not have
 * before. A version that was saved never changes.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_NARRATIVE_* (FIGURE, CONFLICT)
 */
export const saveNarrative = defineAct({
  action: "narrative.save",
  load: async (desk, input: NarrativeSaving) => await loadForNarrative(desk, input),
  allows: narrativeObject,
  name: narrativeName,
  prepare: async ({ desk, input, found: { loaded } }) => {
    const fault = unknownFigure(input.blocks);
    if (fault !== null) {
      const details = { ...fault, example: "{已完成项数}" };
      throw new FahengError(errors.FAHENG_NARRATIVE_FIGURE, { place: narrativeName(input), details });
    }
    return await narrativeValues(desk, loaded);
  },
  agencies: (_, { loaded }) => [loaded.agency.id],
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const last = (await listNarratives(trx, loaded.assessment, input.document)).at(-1) ?? null;
    if ((last?.version ?? 0) !== input.expectedVersion) throw conflict(desk, input, last);
    return last;
  },
  apply: async (trx, { desk, input, found: { loaded }, prepared: now, held: last }) => {
    const { actor } = desk;
    const figures = Object.fromEntries(
      figuresIn(input.blocks).map((name) => {
        const isTaken = input.take.includes(name);
        return [name, (isTaken ? undefined : last?.figures[name]) ?? now[name] ?? "—"];
      }),
    );
    const narrative: Narrative = {
      agencyId: loaded.agency.id,
      assessmentId: loaded.assessment.id,
      document: input.document,
      version: (last?.version ?? 0) + 1,
      blocks: input.blocks,
      figures,
      savedBy: actor.personId,
      savedByName: actor.name,
      savedAt: desk.now,
    };
    if (!(await insertNarrative(trx, narrative))) throw conflict(desk, input, last);
    const { version } = narrative;
    return { answer: { version }, trace: { agencyId: narrative.agencyId, after: { version } } };
  },
  emits: [],
});

function conflict({ context }: Desk, place: NarrativePlace, last: Narrative | null): FahengError {
  const details = {
    by: last?.savedByName ?? "",
    at: last === null ? "" : cityMoment(last.savedAt, context.timeZone),
    version: last?.version ?? 0,
  };
  return new FahengError(errors.FAHENG_NARRATIVE_CONFLICT, { place: narrativeName(place), details });
}
