import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import { inScope, OFFICE_SCOPE } from "../agency-scope.ts";
import { type AssessmentKey, inAssessments } from "../assessment-key.ts";
import { fromFlag, toFlag } from "../booleans.ts";
import { oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import { SEARCH_KINDS, type SearchKind } from "../tables/search-text.table.ts";

/** What names a text that can be found. */
export interface SearchPlace {
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly kind: SearchKind;
  readonly indicator: string;
  /** Which one of its kind and indicator: of evidence its number and material (`2/①`); empty of an answer. */
  readonly part: string;
}

/** A text that can be found. */
export interface SearchText extends SearchPlace {
  readonly said: string;
  /** Whether the agency’s own people alone find it. */
  readonly isInner: boolean;
}

/** Which pairs of characters a text has to hold: all of some, or any that begins with one character. */
export type SearchPairs = { readonly all: readonly string[] } | { readonly beginning: string };

/** The columns that name a text. */
const KEY = ["agency_id", "assessment_id", "kind", "indicator", "part"] as const;
/** Rows of one insert: both engines take so many values. */
const AT_ONCE = 500;
/** After every character there is. */
const LAST = "\u{10FFFF}";

/** Why a text is to be made anew: what it is made of has changed since, or it waits for the machine. */
const NOT_MADE = { outrun: 0, waiting: -1 } as const;

/** Texts that are to be made anew: of one agency, or of all in reach; in the order of their key, to a limit. */
export async function listStaleTexts(
  db: Db,
  { agencyId, why }: { readonly agencyId: string | null; readonly why: keyof typeof NOT_MADE },
  limit: number,
): Promise<SearchPlace[]> {
  const scope = agencyId === null ? OFFICE_SCOPE : ({ kind: "agencies", ids: [agencyId] } as const);
  let query = db
    .selectFrom("search_text")
    .select(KEY)
    .where(inScope(scope, "search_text.agency_id"))
    .where("made", "=", NOT_MADE[why]);
  for (const column of KEY) query = query.orderBy(column);
  return (await query.limit(limit).execute()).map(placeFromRow);
}

/** Marks the text of an answer as outrun by what was said beside the answer, of which the database marks nothing itself. */
export async function outrunAnswerText(
  trx: Transaction,
  { agencyId, id }: AssessmentKey,
  indicator: string,
): Promise<void> {
  const key = toRow({ agencyId, assessmentId: id, kind: "answer", indicator, part: "" });
  await trx
    .insertInto("search_text")
    .values(Object.assign({ made: NOT_MADE.outrun, is_inner: toFlag(false), said: "", pairs: "" }, key))
    .onConflict((conflict) => conflict.columns(KEY).doUpdateSet({ made: NOT_MADE.outrun }))
    .execute();
}

/** Has every text that was made otherwise than now wait for the machine. @returns how many. */
export async function outdateTexts(trx: Transaction, made: number): Promise<number> {
  const rows = await trx
    .updateTable("search_text")
    .set({ made: NOT_MADE.waiting })
    .where(inScope(OFFICE_SCOPE, "search_text.agency_id"))
    .where("made", "<", made)
    .where("made", ">", NOT_MADE.outrun)
    .returning("part")
    .execute();
  return rows.length;
}

/** Keeps a text with its pairs in place of the one before; `null` where there is nothing any more. */
export async function putSearchText(
  trx: Transaction,
  place: SearchPlace,
  text: (Pick<SearchText, "said" | "isInner"> & { readonly pairs: readonly string[]; readonly made: number }) | null,
): Promise<void> {
  const key = toRow(place);
  const before = await trx.selectFrom("search_text").select("pairs").where(isOf(key)).executeTakeFirst();
  const kept = new Set((before?.pairs ?? "").split(" ").filter(Boolean));
  const pairs = new Set(text?.pairs);
  const gone = [...kept].filter((pair) => !pairs.has(pair));
  for (let from = 0; from < gone.length; from += AT_ONCE) {
    const some = gone.slice(from, from + AT_ONCE);
    await trx.deleteFrom("search_pair").where(isOf(key)).where("pair", "in", some).execute();
  }
  if (text === null) {
    await trx.deleteFrom("search_text").where(isOf(key)).execute();
    return;
  }
  const row = { made: text.made, is_inner: toFlag(text.isInner), said: text.said, pairs: [...pairs].join(" ") };
  await trx
    .insertInto("search_text")
    .values(Object.assign({}, key, row))
    .onConflict((conflict) => conflict.columns(KEY).doUpdateSet(row))
    .execute();
  const added = [...pairs].filter((pair) => !kept.has(pair));
  for (let from = 0; from < added.length; from += AT_ONCE) {
    const rows = added.slice(from, from + AT_ONCE).map((pair) => Object.assign({ pair }, key));
    await trx.insertInto("search_pair").values(rows).execute();
  }
}

/** Keeps the texts of answers of one assessment, each as {@link putSearchText} does: many in few statements. */
export async function putAnswerTexts(
  trx: Transaction,
  { agencyId, id }: AssessmentKey,
  texts: readonly (Pick<SearchText, "indicator" | "said" | "isInner"> & {
    readonly pairs: readonly string[];
    readonly made: number;
  })[],
): Promise<void> {
  if (texts.length === 0) return;
  const keyOf = (indicator: string) =>
    toRow({ agencyId, assessmentId: id, kind: "answer", indicator, part: "" } as const);
  const before = await trx
    .selectFrom("search_text")
    .select(["indicator", "pairs"])
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .where("kind", "=", "answer")
    .where("part", "=", "")
    .where(
      "indicator",
      "in",
      texts.map(({ indicator }) => indicator),
    )
    .execute();
  const kept = new Map(before.map(({ indicator, pairs }) => [indicator, (pairs ?? "").split(" ").filter(Boolean)]));
  // What says nothing any more, as the answers do that somebody gives back, loses every pair; by pair, as the key begins with it.
  const silent = texts.filter(({ pairs }) => pairs.length === 0).map(({ indicator }) => indicator);
  const lost = [...new Set(silent.flatMap((indicator) => kept.get(indicator) ?? []))];
  for (let from = 0; from < lost.length; from += AT_ONCE) {
    await trx
      .deleteFrom("search_pair")
      .where("agency_id", "=", agencyId)
      .where("assessment_id", "=", id)
      .where("kind", "=", "answer")
      .where("part", "=", "")
      .where("pair", "in", lost.slice(from, from + AT_ONCE))
      .where("indicator", "in", silent)
      .execute();
  }
  const added: (PlaceRow & { readonly pair: string })[] = [];
  for (const { indicator, pairs } of texts) {
    const [own, now] = [new Set(kept.get(indicator)), new Set(pairs)];
    const gone = now.size === 0 ? [] : [...own].filter((pair) => !now.has(pair));
    for (let from = 0; from < gone.length; from += AT_ONCE) {
      const some = gone.slice(from, from + AT_ONCE);
      await trx
        .deleteFrom("search_pair")
        .where(isOf(keyOf(indicator)))
        .where("pair", "in", some)
        .execute();
    }
    added.push(...[...now].filter((pair) => !own.has(pair)).map((pair) => Object.assign({ pair }, keyOf(indicator))));
  }
  const rows = texts.map(({ indicator, said, isInner, pairs, made }) =>
    Object.assign(keyOf(indicator), { made, is_inner: toFlag(isInner), said, pairs: [...new Set(pairs)].join(" ") }),
  );
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await trx
      .insertInto("search_text")
      .values(rows.slice(from, from + AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(KEY).doUpdateSet(({ ref }) => ({
          made: ref("excluded.made"),
          is_inner: ref("excluded.is_inner"),
          said: ref("excluded.said"),
          pairs: ref("excluded.pairs"),
        })),
      )
      .execute();
  }
  for (let from = 0; from < added.length; from += AT_ONCE) {
    await trx
      .insertInto("search_pair")
      .values(added.slice(from, from + AT_ONCE))
      .execute();
  }
}

/** Which texts of some assessments hold pairs of characters, in the order of their key, to a limit. */
export async function findByPairs(
  db: Db,
  assessments: readonly AssessmentKey[],
  of: { readonly pairs: SearchPairs; readonly kind: SearchKind | null; readonly limit: number },
): Promise<SearchPlace[]> {
  if (assessments.length === 0) return [];
  const { pairs, kind, limit } = of;
  let query = db
    .selectFrom("search_pair")
    .select(KEY)
    .where(inAssessments(assessments, "search_pair"))
    .groupBy(KEY)
    .limit(limit);
  for (const column of KEY) query = query.orderBy(column);
  if (kind !== null) query = query.where("kind", "=", kind);
  const found =
    "all" in pairs
      ? query.where("pair", "in", pairs.all).having((eb) => eb(eb.fn.countAll<number>(), "=", pairs.all.length))
      : query.where("pair", ">=", pairs.beginning).where("pair", "<=", `${pairs.beginning}${LAST}`);
  return (await found.execute()).map(placeFromRow);
}

/** Texts by what names them; one that is gone is left out. */
export async function listSearchTexts(db: Db, places: readonly SearchPlace[]): Promise<SearchText[]> {
  if (places.length === 0) return [];
  const keys = places.map((it) => sql`(${it.agencyId}, ${it.assessmentId}, ${it.kind}, ${it.indicator}, ${it.part})`);
  const assessments = [...new Map(places.map((it) => [it.assessmentId, it])).values()];
  const rows = await db
    .selectFrom("search_text")
    .select([...KEY, "said", "is_inner"])
    .where(
      inAssessments(
        assessments.map((it) => ({ agencyId: it.agencyId, id: it.assessmentId })),
        "search_text",
      ),
    )
    .where(sql<SqlBool>`(agency_id, assessment_id, kind, indicator, part) in (values ${sql.join(keys)})`)
    .execute();
  return rows.map((row) => Object.assign(placeFromRow(row), { said: row.said, isInner: fromFlag(row.is_inner) }));
}

interface PlaceRow {
  readonly agency_id: string;
  readonly assessment_id: string;
  readonly kind: SearchKind;
  readonly indicator: string;
  readonly part: string;
}

function placeFromRow(row: PlaceRow): SearchPlace {
  return {
    agencyId: row.agency_id,
    assessmentId: row.assessment_id,
    kind: oneOf(SEARCH_KINDS, row.kind, { table: "search_text", column: "kind" }),
    indicator: row.indicator,
    part: row.part,
  };
}

function toRow({ agencyId, assessmentId, kind, indicator, part }: SearchPlace) {
  return { agency_id: agencyId, assessment_id: assessmentId, kind, indicator, part };
}

/** The one row of a key, or those of its pairs. */
function isOf(key: PlaceRow): Expression<SqlBool> {
  const eb = expressionBuilder<{ readonly place: PlaceRow }, "place">();
  return eb.and(Object.assign({}, key));
}
