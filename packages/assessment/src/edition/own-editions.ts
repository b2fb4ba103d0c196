import { listEditions } from "@faheng/database";
import type { Edition } from "@faheng/domain";
import { LRUCache } from "lru-cache";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit, reachOffice } from "../access/enter.ts";
import { loadAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { frozenContent } from "./edition-ground.ts";
import { reasonOfReissue, type ToldEdition, toldEditions } from "./told-edition.ts";
import { namesAnother, type ToldContent, toldContent, type ToldDifference, type ToldUnit } from "./told-unit.ts";

/** One edition as an agency is told of it. */
export interface OwnEdition extends Pick<Edition, "n" | "title" | "publicFrom"> {
  readonly sha256: string;
  /** ISO time. */
  readonly publishedAt: string;
  /** A newer one is out. */
  readonly isReplaced: boolean;
  /** Why it took the place of the one before; `null` of the first, and where that is withheld. */
  readonly reason: string | null;
  /** The reason names another agency. */
  readonly isReasonWithheld: boolean;
  readonly digits: number;
  readonly unit: ToldUnit;
  /** In what the agency's own part, and what holds for all, differs from the one before. */
  readonly differences: readonly ToldDifference[];
}

/** What an agency is told of the editions of a cycle, newest first. */
export interface OwnEditions {
  readonly editions: readonly OwnEdition[];
}

/**
 * What the published editions of its cycle say of an agency, for its people and the office: of each that is out, and whose embargo is
 * over, the agency's own row and never another's. Empty in a cycle of the agency's own.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_EDITION_CHANGED
 */
export async function readOwnEditions(
  context: Context,
  actor: Actor,
  { assessmentId }: { readonly assessmentId: string },
): Promise<OwnEditions> {
  const desk = enter(context, actor);
  const { assessment, agency, cycle } = await loadAssessment(desk, assessmentId);
  const object = { agencyId: agency.id, owner: assessment.owner };
  await permit(desk, "edition.own", object, `assessment:${assessmentId}`);
  if (cycle.owner !== null) return { editions: [] };
  const office = reachOffice(desk);
  const told = toldEditions(await listEditions(office.db, cycle.id), desk.now);
  const own: OwnEdition[] = [];
  for (const [at, { edition, publishedAt }] of told.entries()) {
    const before = told.find((it) => it.edition.n === edition.n - 1)?.edition ?? null;
    const content = await contentOf(office, edition, before);
    if (content === null) continue;
    const said = before && reasonOfReissue(before);
    const isReasonWithheld = said !== null && namesAnother(content, said, assessmentId);
    const { n, title, publicFrom } = edition;
    own.push({
      n,
      title,
      publicFrom,
      sha256: edition.sha256 ?? "",
      publishedAt,
      isReplaced: at < told.length - 1,
      reason: isReasonWithheld ? null : said,
      isReasonWithheld,
      digits: content.digits,
      unit: content.units.get(assessmentId) ?? { kind: "absent" },
      differences: [...(content.differences.get("") ?? []), ...(content.differences.get(agency.id) ?? [])],
    });
  }
  return { editions: own.toReversed() };
}

/** What is published never changes, and every agency of a city asks for it on one day: it is read and taken apart once. */
const contents = new LRUCache<string, ToldContent>({ max: 16 });

async function contentOf(
  { db }: Desk,
  edition: ToldEdition["edition"],
  before: ToldEdition["edition"] | null,
): Promise<ToldContent | null> {
  const key = `${edition.sha256 ?? ""} ${before?.sha256 ?? ""}`;
  const known = contents.get(key);
  if (known !== undefined) return known;
  const data = await frozenContent(db, edition);
  if (data === null) return null;
  const content = toldContent(data, before && (await frozenContent(db, before)));
  contents.set(key, content);
  return content;
}
