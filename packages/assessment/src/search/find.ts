import {
  type Agency,
  findByPairs,
  listAgencies,
  listAssessments,
  listCycles,
  listSearchTexts,
  listStaleTexts,
  type SearchKind,
  type SearchText,
} from "@faheng/database";
import type { Assessment, Cycle, Indicator } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter } from "../access/enter.ts";
import { sightOf } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { isOfAgency } from "../evidence/list-evidence.ts";
import { findPinned, type Pinned } from "../manifest/pinned.ts";
import { askedPairs, foldText, holdsAll, wordsOf } from "./fold.ts";
import { indicatorsHolding } from "./framework-texts.ts";
import { type SnippetPart, snippetOf } from "./snippet.ts";

/** Where words may be found: what a document asks, or what an agency says. */
export const FOUND_KINDS = ["indicator", "answer", "evidence", "comment"] as const satisfies readonly (
  | "indicator"
  | SearchKind
)[];
export type FoundKind = (typeof FOUND_KINDS)[number];

/** What is looked for, and among what. */
export interface SearchInput {
  readonly words: string;
  /** `null` for every kind. */
  readonly kind: FoundKind | null;
  /** `null` for every cycle. */
  readonly cycleId: string | null;
  /** From 1. */
  readonly page: number;
}

/** One thing that was found. */
export interface Found {
  readonly kind: FoundKind;
  readonly assessmentId: string;
  readonly agency: string;
  /** Of an indicator, the agencies that are asked it in the cycle; 1 otherwise. */
  readonly agencies: number;
  readonly cycle: string;
  readonly indicator: Pick<Indicator, "code" | "printedNumber" | "title">;
  readonly snippet: readonly SnippetPart[];
}

/** A page of what was found. */
export interface FoundPage {
  readonly found: readonly Found[];
  readonly total: number;
  /** Whether there is more than is counted. */
  readonly isMore: boolean;
  readonly page: number;
  readonly pages: number;
  /** Whether the machine is still making what is searched. */
  readonly isMaking: boolean;
  /** The cycles that may be chosen, newest first. */
  readonly cycles: readonly Pick<Cycle, "id" | "title">[];
}

/** What is shown on a page, and counted at most. */
const ON_PAGE = 20;
export const MOST_FOUND = 500;
/** So many texts of some agencies are looked at. */
const MOST_LOOKED_AT = 1000;
/** Agencies that are looked through at once, at first: what is in most answers is found in the first of them. */
const FIRST_UNITS = 8;
/** So many words of a question are looked for. */
const MOST_WORDS = 10;

/**
 * Finds words in what the actor may read: the indicators of their assessments, answers, names of evidence. A word is found wherever
 * its characters stand together; every word has to be there. Newest cycles come first; within one, indicators, and then what each
 * agency says: first what holds the words as they were typed, answers before evidence, in the order of the document.
 */
export async function search(context: Context, actor: Actor, input: SearchInput): Promise<FoundPage> {
  const desk = enter(context, actor);
  const words = [...new Set(wordsOf(foldText(input.words)))].slice(0, MOST_WORDS);
  const [cycles, units] = await Promise.all([cyclesOf(desk), unitsOf(desk)]);
  const readable = cycles.filter(({ id }) => units.has(id));
  const chosen = readable.filter(({ id }) => input.cycleId === null || id === input.cycleId);
  const all: Ranked[] = [];
  let isMore = false;
  for (const cycle of words.length === 0 ? [] : chosen) {
    for await (const found of inCycle(desk, { words, kind: input.kind, cycle, units: units.get(cycle.id) ?? [] })) {
      all.push(...found.ranked);
      isMore ||= found.isMore;
      if (all.length > MOST_FOUND) break;
    }
    if (all.length > MOST_FOUND) break;
  }
  const counted = all.slice(0, MOST_FOUND);
  const pages = Math.max(1, Math.ceil(counted.length / ON_PAGE));
  const page = Math.min(input.page, pages);
  const shown = counted.slice((page - 1) * ON_PAGE, page * ON_PAGE);
  return {
    found: shown.map((it) => toFound(it, words)),
    total: counted.length,
    isMore: isMore || all.length > counted.length,
    page,
    pages,
    isMaking: await isMaking(desk),
    cycles: readable.map((it) => ({ id: it.id, title: printedTitle(it) })),
  };
}

/** An assessment that the actor may read. */
interface Unit {
  readonly assessment: Assessment;
  readonly agency: Agency;
  /** Which of its indicators. */
  readonly sees: (code: string) => boolean;
}

interface Ranked {
  readonly unit: Unit;
  readonly agencies: number;
  readonly cycle: Cycle;
  readonly kind: FoundKind;
  readonly indicator: Indicator;
  readonly said: string;
  readonly isWhole: boolean;
  /** Place of its indicator in the document. */
  readonly at: number;
  readonly part: string;
}

/** Newest first. */
async function cyclesOf({ db, reach }: Desk): Promise<Cycle[]> {
  const order = ({ startsOn, id }: Cycle): string => `${startsOn} ${id}`;
  return (await listCycles(db, reach)).toSorted((a, b) => (order(a) < order(b) ? 1 : -1));
}

/** The assessments that the actor may read, by cycle, each cycle's by agency. */
async function unitsOf(desk: Desk): Promise<Map<string, Unit[]>> {
  const { db, reach, scope, actor } = desk;
  const [assessments, agencies] = await Promise.all([listAssessments(db, reach, null), listAgencies(db, scope)]);
  const agencyOf = new Map(agencies.map((it) => [it.id, it]));
  const units = assessments.flatMap((assessment): Unit[] => {
    const agency = agencyOf.get(assessment.agencyId);
    const isRead = agency !== undefined && can(actor, "assessment.read", assessment);
    return isRead ? [{ assessment, agency, sees: sightOf(actor, assessment) }] : [];
  });
  const order = ({ agency, assessment }: Unit): string => `${agency.name} ${assessment.id}`;
  return Map.groupBy(
    units.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)),
    ({ assessment }) => assessment.cycleId,
  );
}

interface Asked {
  readonly words: readonly string[];
  readonly kind: FoundKind | null;
  readonly cycle: Cycle;
  readonly units: readonly Unit[];
}

/** What one look brought; `isMore` where there was more than is looked at. */
interface Looked {
  readonly ranked: readonly Ranked[];
  readonly isMore: boolean;
}

/** What is found in a cycle, some agencies at a time: whoever has enough looks no further. */
async function* inCycle(desk: Desk, asked: Asked): AsyncGenerator<Looked> {
  const { kind, units } = asked;
  if (kind === null || kind === "indicator") {
    yield { ranked: (await indicatorsIn(desk, asked)).toSorted(inOrder), isMore: false };
  }
  if (kind === "indicator") return;
  for (let from = 0, size = FIRST_UNITS; from < units.length; from += size, size *= 2) {
    const some = await textsIn(desk, Object.assign({}, asked, { units: units.slice(from, from + size) }), kind);
    yield { ranked: some.ranked.toSorted(inOrder), isMore: some.isMore };
  }
}

function inOrder(a: Ranked, b: Ranked): number {
  if (a.unit !== b.unit) return orderOf(a) < orderOf(b) ? -1 : 1;
  if (a.isWhole !== b.isWhole) return a.isWhole ? -1 : 1;
  if (a.kind !== b.kind) return FOUND_KINDS.indexOf(a.kind) - FOUND_KINDS.indexOf(b.kind);
  if (a.at !== b.at) return a.at - b.at;
  return a.part < b.part ? -1 : 1;
}

function orderOf({ unit: { agency, assessment } }: Ranked): string {
  return `${agency.name} ${assessment.id}`;
}

/** What the documents ask: once for all agencies of a cycle that are asked the same. */
async function indicatorsIn(desk: Desk, { words, cycle, units }: Asked): Promise<Ranked[]> {
  const ranked: Ranked[] = [];
  for (const [sha256, same] of Map.groupBy(units, ({ assessment }) => assessment.manifestSha256)) {
    const { framework } = await pinnedBy(desk, sha256);
    const places = placesOf(framework.indicators);
    for (const { indicator, said, folded } of indicatorsHolding(framework, words)) {
      const asked = same.filter(({ sees }) => sees(indicator.code));
      const [unit] = asked;
      if (unit === undefined) continue;
      const found = { unit, cycle, kind: "indicator", indicator, said, part: "" } as const;
      const isWhole = holdsAll(folded, [words.join(" ")]);
      ranked.push(Object.assign({ agencies: asked.length, isWhole, at: places.get(indicator.code) ?? 0 }, found));
    }
  }
  return ranked;
}

/** What agencies say. */
async function textsIn(desk: Desk, { words, cycle, units }: Asked, kind: SearchKind | null): Promise<Looked> {
  const limit = MOST_LOOKED_AT + 1;
  const keys = units.map(({ assessment: { agencyId, id } }) => ({ agencyId, id }));
  const places = await findByPairs(desk.db, keys, { pairs: askedPairs(words), kind, limit });
  const texts = await listSearchTexts(desk.db, places.slice(0, MOST_LOOKED_AT));
  const unitOf = new Map(units.map((unit) => [unit.assessment.id, unit]));
  const ranked: Ranked[] = [];
  for (const text of texts) {
    const unit = unitOf.get(text.assessmentId);
    if (unit === undefined || !mayFind(desk, unit, text)) continue;
    const { framework, indicators } = await pinnedBy(desk, unit.assessment.manifestSha256);
    const indicator = indicators.get(text.indicator);
    const folded = foldText(text.said);
    // What a document no longer asks has no place to be shown at.
    if (indicator === undefined || !holdsAll(folded, words)) continue;
    const at = placesOf(framework.indicators).get(indicator.code) ?? 0;
    const isWhole = holdsAll(folded, [words.join(" ")]);
    ranked.push({
      unit,
      cycle,
      kind: text.kind,
      indicator,
      said: text.said,
      part: text.part,
      agencies: 1,
      isWhole,
      at,
    });
  }
  return { ranked, isMore: places.length === limit };
}

function mayFind(desk: Desk, { sees, assessment }: Unit, { indicator, isInner }: SearchText): boolean {
  return sees(indicator) && (!isInner || isOfAgency(desk, assessment.agencyId));
}

async function pinnedBy({ db, context }: Desk, sha256: string): Promise<Pinned> {
  return await findPinned(db, context.plugins, sha256);
}

const known = new WeakMap<readonly Indicator[], ReadonlyMap<string, number>>();

/** At which place of a document each indicator stands. */
function placesOf(indicators: readonly Indicator[]): ReadonlyMap<string, number> {
  const places = known.get(indicators) ?? new Map(indicators.map(({ code }, at) => [code, at]));
  known.set(indicators, places);
  return places;
}

function toFound({ unit, agencies, cycle, kind, indicator, said }: Ranked, words: readonly string[]): Found {
  const { code, printedNumber, title } = indicator;
  return {
    kind,
    assessmentId: unit.assessment.id,
    agency: unit.agency.name,
    agencies,
    cycle: printedTitle(cycle),
    indicator: { code, printedNumber, title },
    snippet: snippetOf(said, words),
  };
}

/** Whether anything that the actor may find is still to be made. */
async function isMaking({ db, scope }: Desk): Promise<boolean> {
  const ids = scope.kind === "office" ? [null] : scope.ids;
  for (const agencyId of ids) {
    for (const why of ["waiting", "outrun"] as const) {
      if ((await listStaleTexts(db, { agencyId, why }, 1)).length > 0) return true;
    }
  }
  return false;
}
