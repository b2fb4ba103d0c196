import { listNarratives } from "@faheng/database";
import {
  changedFigures,
  figuresIn,
  type Narrative,
  type NarrativeBlock,
  type NarrativeFigure,
  type NarrativeValues,
  type Wording,
} from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { NARRATIVES } from "./narrative-documents.ts";
import { loadForNarrative, narrativeName, narrativeObject, type NarrativePlace } from "./narrative-ground.ts";
import { ANNEX, subjectOf } from "./narrative-model.ts";
import { narrativeValues } from "./narrative-values.ts";

/** A text with its figures: as it has them, and as they are by now. */
export interface NarrativeView {
  readonly words: Wording;
  /** 0 before anybody saved it. */
  readonly version: number;
  readonly blocks: readonly NarrativeBlock[];
  /** As the text has them. */
  readonly kept: NarrativeValues;
  /** Every figure there is, as it is now. */
  readonly now: NarrativeValues;
  /** Those of the text that come to something else by now: nothing of it is written over. */
  readonly changed: readonly { readonly name: NarrativeFigure; readonly kept: string | null; readonly now: string }[];
  /** Newest first. */
  readonly versions: readonly Pick<Narrative, "version" | "savedByName" | "savedAt">[];
  readonly maySave: boolean;
  /** What is printed around the text. */
  readonly around: {
    readonly title: string;
    /** Its last line and the title of its annex; `null` where it has neither. */
    readonly closing: string | null;
    readonly annex: string | null;
    readonly by: string;
    readonly on: string;
  };
}

/**
 * A text that the agency writes for a document, or what it begins with. A new calculation changes nothing of it: figures that came to something
 * else since are listed beside it.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function getNarrative(context: Context, actor: Actor, place: NarrativePlace): Promise<NarrativeView> {
  const desk = enter(context, actor);
  const found = await loadForNarrative(desk, place);
  const { loaded } = found;
  const object = narrativeObject(place, found);
  await permit(desk, "narrative.read", object, narrativeName(place));
  const all = await listNarratives(desk.db, loaded.assessment, place.document);
  const last = all.at(-1) ?? null;
  const now = await narrativeValues(desk, loaded);
  const { words, opening, title, closing } = NARRATIVES[place.document];
  const blocks = last?.blocks ?? opening;
  // What nobody saved yet has no figures of its own: it shows those of now.
  const kept = last?.figures ?? Object.fromEntries(figuresIn(blocks).map((name) => [name, now[name] ?? "—"]));
  return {
    words,
    version: last?.version ?? 0,
    blocks,
    kept,
    now,
    changed: changedFigures(blocks, { kept, now }),
    versions: all.toReversed().map(({ version, savedByName, savedAt }) => ({ version, savedByName, savedAt })),
    maySave: can(actor, "narrative.save", object),
    around: {
      title: title(subjectOf(loaded)),
      closing,
      annex: closing === null ? null : ANNEX,
      by: loaded.agency.name,
      on: desk.today,
    },
  };
}
