import type { DraftDecision, FrameworkInput } from "@faheng/domain";
import type { SourceDocument } from "../read/source-document.ts";
import type { ColumnRole } from "./column-roles.ts";
import { decidedSettings } from "./decided-settings.ts";
import { type DraftChoices, numbersOf, tableNumber } from "./draft-choices.ts";
import { draftFromDocument, type FrameworkDraft } from "./draft-from-document.ts";
import { editClauses } from "./edit-clauses.ts";
import { editFramework } from "./edit-framework.ts";
import { mapGroups, type TaxonomyProposal } from "./map-groups.ts";
import { type KeyedDoubt, keyedDoubts } from "./settled-doubts.ts";
import { findSourceTables, sourceOf, type SourceTable } from "./source-table.ts";

/** A table of the file as somebody chooses among them. Numbers count from 1 as they stand in the file. */
export interface TableChoice {
  readonly table: number;
  readonly caption: string | null;
  readonly rows: number;
  readonly isChosen: boolean;
  readonly columns: readonly {
    readonly column: number;
    readonly title: string;
    readonly role: ColumnRole["kind"] | null;
  }[];
}

/** A draft with all that somebody decided of it. */
export interface DecidedDraft extends Omit<FrameworkDraft, "doubts"> {
  readonly doubts: readonly KeyedDoubt[];
  readonly tableChoices: readonly TableChoice[];
  readonly taxonomyProposals: readonly TaxonomyProposal[];
}

/**
 * The draft that a document and what was decided of it come to. Pure: the same file and the same decisions give the same draft,
 * so that nothing but these two has to be kept, and a better reader can be put to the same file later.
 *
 * @param id the draft's id, until somebody decides another
 * @param decisions those that hold, in their order
 * @throws FAHENG_DOCUMENT_NO_TABLE where nothing is left of it, by the columns and tables that were chosen
 *
 * @example draftWith(await readSource(bytes, "考核评分表.xlsx"), "our-2026", [{ kind: "left-out", code: "R3" }]);
 */
export function draftWith(source: SourceDocument, id: string, decisions: readonly DraftDecision[]): DecidedDraft {
  const found = findSourceTables(sourceOf(source)).tables;
  const choices = choicesOf(found, decisions);
  let proposals: readonly TaxonomyProposal[] = [];
  const { doubts, ...draft } = draftFromDocument(source, id, {
    ...choices,
    edit: (read) => {
      const { framework, scoring } = editFramework(read, decisions);
      const mapped = mapGroups(framework.groups, decisions);
      proposals = mapped.proposals;
      return { framework: { ...framework, groups: mapped.groups } satisfies FrameworkInput, scoring };
    },
    settings: decidedSettings(decisions),
    editClauses: (indicator, reading) => editClauses(indicator, reading, decisions),
  });
  return {
    ...draft,
    doubts: keyedDoubts(doubts, decisions),
    tableChoices: tableChoices(found, choices),
    taxonomyProposals: proposals,
  };
}

/** What was decided of columns and tables, the last word of each; a table is chosen with those that run on from it. */
function choicesOf(
  found: readonly SourceTable[],
  decisions: readonly DraftDecision[],
): Pick<DraftChoices, "roles" | "tables"> {
  const roles = new Map<string, ColumnRole | null>();
  let chosen: readonly number[] | undefined;
  for (const it of decisions) {
    if (it.kind === "column-role") roles.set(`${it.table}/${it.column}`, roleOf(it.role));
    else if (it.kind === "tables") ({ chosen } = it);
  }
  if (chosen === undefined) return { roles };
  const wanted = new Set(chosen);
  const joined = found.map(numbersOf).filter((numbers) => numbers.some((it) => wanted.has(it)));
  return { roles, tables: [...new Set([...chosen, ...joined.flat()])] };
}

function roleOf(kind: ColumnRole["kind"] | null): ColumnRole | null {
  return kind === null ? null : kind === "level" ? { kind, order: null } : { kind };
}

function tableChoices(found: readonly SourceTable[], { roles, tables }: DraftChoices): TableChoice[] {
  return found.map((it) => {
    const table = tableNumber(it);
    return {
      table,
      caption: it.caption,
      rows: it.rows.length,
      isChosen: tables?.includes(table) ?? true,
      columns: it.columns.map(({ title, role }, index) => {
        const decided = roles?.get(`${table}/${index + 1}`);
        return { column: index + 1, title, role: (decided === undefined ? role : decided)?.kind ?? null };
      }),
    };
  });
}
