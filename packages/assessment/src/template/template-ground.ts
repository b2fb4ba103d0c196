import { findPaperTemplate, type StoredTemplate, type Transaction } from "@faheng/database";
import { cityMoment, FahengError, type PaperIssuer, type PaperTemplate, type TemplateKind } from "@faheng/domain";
import type { AccessObject } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { findAgency } from "../organisation/require-agency.ts";
import { templateActErrors as errors } from "./template-act-errors.ts";

/** Whose templates: an agency's, or with `null` the office's. */
export interface TemplateOwner {
  readonly owner: string | null;
}

/** Templates of an owner for documents of a kind. */
export interface TemplatesOfKind extends TemplateOwner {
  readonly kind: TemplateKind;
}

/** Which version. */
export interface TemplatePlace extends TemplatesOfKind {
  readonly version: number;
}

/** Whose templates a side makes its documents by: an agency its own, also in a cycle of its own. */
export function ownerFor({ agency }: Pick<LoadedAssessment, "agency">, issuer: PaperIssuer): string | null {
  return issuer === "office" ? null : agency.id;
}

/** An agency's are its own people's alone, the office's the office's. */
export function templateObject({ owner }: TemplateOwner): AccessObject {
  return { agencyId: owner, owner };
}

/** What the audit, and errors, call templates: all of an owner, those of a kind, or one version. */
export function templateName({ owner, kind, version }: TemplateOwner & Partial<TemplatePlace>): string {
  return `template:${[owner ?? "office", kind, version].filter((it) => it !== undefined).join("/")}`;
}

/** Whether the owner is there and works. */
export async function loadOwner(desk: Desk, { owner }: TemplateOwner): Promise<object | FahengError> {
  return owner === null ? {} : await findAgency(desk.db, owner);
}

/** A version with its file, withdrawn or not. @throws FAHENG_TEMPLATE_NOT_FOUND */
export async function requireTemplate(db: Desk["db"] | Transaction, place: TemplatePlace): Promise<StoredTemplate> {
  const found = await findPaperTemplate(db, place);
  if (found === null) throw new FahengError(errors.FAHENG_TEMPLATE_NOT_FOUND, { place: templateName(place) });
  return found;
}

/** A version by which documents can be made. @throws FAHENG_TEMPLATE_* (NOT_FOUND, WITHDRAWN) */
export async function requireStandingTemplate(
  db: Desk["db"] | Transaction,
  { context }: Desk,
  place: TemplatePlace,
): Promise<StoredTemplate> {
  const found = await requireTemplate(db, place);
  const { withdrawn } = found.template;
  if (withdrawn === null) return found;
  const details = { by: withdrawn.byName, at: cityMoment(withdrawn.at, context.timeZone), reason: withdrawn.reason };
  throw new FahengError(errors.FAHENG_TEMPLATE_WITHDRAWN, { place: templateName(place), details });
}

/** What the audit keeps of a version. */
export function templateTrace({ version, name, sha256 }: PaperTemplate, words: string) {
  return { paper: words, version, name, sha256 };
}
