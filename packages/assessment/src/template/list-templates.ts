import { listPaperTemplates } from "@faheng/database";
import type { TemplateField } from "@faheng/documents";
import { FahengError, type PaperTemplate, TEMPLATE_KINDS, type TemplateKind, type Wording } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { PAPERS } from "../paper/paper-kinds.ts";
import { TEMPLATE_FIELDS } from "./template-fields.ts";
import { loadOwner, templateName, templateObject, type TemplateOwner } from "./template-ground.ts";

/** Documents of one kind: what a template for them may name, and the versions there are, newest first. */
export interface TemplateKindView {
  readonly kind: TemplateKind;
  readonly words: Wording;
  readonly fields: readonly TemplateField[];
  readonly versions: readonly Omit<PaperTemplate, "owner" | "kind" | "savedBy">[];
}

/**
 * The templates of an agency, or with `null` of the office, for each kind of document that it makes. An agency has its notices too: in its own
 * cycle it writes them itself.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_* (NOT_FOUND, DISSOLVED)
 */
export async function listTemplates(
  context: Context,
  actor: Actor,
  input: TemplateOwner,
): Promise<readonly TemplateKindView[]> {
  const desk = enter(context, actor);
  await permit(desk, "template.read", templateObject(input), templateName(input));
  const found = await loadOwner(desk, input);
  if (found instanceof FahengError) throw found;
  const stored = await listPaperTemplates(desk.db, input.owner);
  const kinds = TEMPLATE_KINDS.filter((it) => input.owner !== null || PAPERS[it].by.includes("office"));
  return kinds.map((kind) => ({
    kind,
    words: PAPERS[kind].words,
    fields: TEMPLATE_FIELDS[kind],
    versions: stored
      .filter((it) => it.kind === kind)
      .toReversed()
      .map(({ owner: _owner, kind: _kind, savedBy: _savedBy, ...rest }) => rest),
  }));
}
