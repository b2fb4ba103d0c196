import { canonicalJson } from "../canonical-json.ts";
import type { Schema } from "../schema.ts";
import { sha256 } from "../sha256.ts";

/** How the audit answers for a table: what a row of it is called, and what its digest is over. */
interface ContentTable {
  /** Columns that name the object inside its agency, in the order of the table's key. */
  readonly object: readonly string[];
  /** Counts what became of an object; `null` where the order of the acts does. */
  readonly version: string | null;
  /** A version that was written never changes; otherwise the last one written counts. */
  readonly isHistory: boolean;
  /** When the row was written. */
  readonly time: string;
  /** Everything else in it. A column that is added later and may be null is added here without a word on older rows. */
  readonly content: readonly string[];
}

const listed = (columns: string): readonly string[] => columns.split(" ");

const ANSWER = {
  object: ["assessment_id", "indicator"],
  version: "version",
  time: "saved_at",
  content: listed(
    "status facts progress not_applicable_reason not_applicable_approved_by not_applicable_returned saved_by saved_by_name " +
      "act state submitted_by submitted_by_name submitted_at " +
      "approved_by approved_by_name approved_at approved_sha256 approved_as_second",
  ),
};
const PROFILE = {
  object: ["id", "version"],
  version: null,
  isHistory: false,
  time: "saved_at",
  content: listed("framework_id content sha256 signed_by signed_on created_at"),
};

/** Tables for every row of which the audit has a digest over all that is in it, in the order in which they are held to it. */
export const CONTENT_TABLES = {
  response_version: { ...ANSWER, isHistory: true },
  response: { ...ANSWER, isHistory: false },
  office_statement: {
    object: ["assessment_id", "indicator", "fact", "subject"],
    version: "version",
    isHistory: true,
    time: "stated_at",
    content: listed("value reason stated_by stated_by_name"),
  },
  assignment_version: {
    object: ["assessment_id"],
    version: "version",
    isHistory: true,
    time: "saved_at",
    content: listed("rows saved_by saved_by_name"),
  },
  urge: {
    object: ["assessment_id", "indicator", "urged_on"],
    version: null,
    isHistory: true,
    time: "urged_at",
    content: listed("note urged_by urged_by_name"),
  },
  extension: {
    object: ["assessment_id", "n"],
    version: "writes",
    isHistory: false,
    time: "saved_at",
    content: listed("kind state items hand_in people asked_as wished_on granted_on steps period"),
  },
  rectification: {
    object: ["id"],
    version: "writes",
    isHistory: false,
    time: "saved_at",
    content: listed(
      "assessment_id state raised_as origin origin_key indicator found department_id person_id due_on theme steps raised_at",
    ),
  },
  function_transfer: {
    object: ["assessment_id", "id"],
    version: "writes",
    isHistory: false,
    time: "saved_at",
    content: listed("side state items to_agency_id to_assessment_id from_day document steps"),
  },
  review_task: {
    object: ["assessment_id", "id"],
    version: "writes",
    isHistory: false,
    time: "saved_at",
    content: listed("person_id person_name source items state steps"),
  },
  review_finding: {
    object: ["assessment_id", "indicator", "task_id"],
    version: "version",
    isHistory: true,
    time: "saved_at",
    content: listed("points materials settles saved_by saved_by_name"),
  },
  appeal: {
    object: ["assessment_id", "indicator", "fact"],
    version: "writes",
    isHistory: false,
    time: "saved_at",
    content: listed("result state material ruling replacing steps"),
  },
  question: {
    object: ["assessment_id", "id"],
    version: "writes",
    isHistory: false,
    time: "saved_at",
    content: listed("indicator task_id source state steps"),
  },
  register_row: {
    object: ["assessment_id", "entry_id"],
    version: "writes",
    isHistory: false,
    time: "saved_at",
    content: listed("kind title held_on object_until mark state steps veto"),
  },
  paper: {
    object: ["id"],
    version: "writes",
    isHistory: false,
    time: "saved_at",
    content: listed("assessment_id kind about title issuer format sha256 bytes inputs state number scan_sha256 steps"),
  },
  paper_template: {
    object: ["id"],
    version: null,
    isHistory: false,
    time: "saved_at",
    content: listed(
      "kind version name file_name sha256 bytes content saved_by saved_by_name withdrawn_by withdrawn_by_name withdrawn_at withdrawn_reason",
    ),
  },
  narrative: {
    object: ["assessment_id", "document"],
    version: "version",
    isHistory: true,
    time: "saved_at",
    content: listed("blocks figures saved_by saved_by_name"),
  },
  comment: {
    object: ["assessment_id", "indicator", "id"],
    version: null,
    isHistory: false,
    time: "written_at",
    content: listed("said mentions written_by written_by_name withdrawn_at"),
  },
  substitution: {
    object: ["id"],
    version: null,
    isHistory: false,
    time: "set_at",
    content: listed(
      "person_id substitute_id from_day to_day reason set_by set_by_name withdrawn_at withdrawn_by withdrawn_by_name",
    ),
  },
  past_result: {
    object: ["year", "framework"],
    version: "version",
    isHistory: true,
    time: "saved_at",
    content: listed("act by_office content reason file_sha256 saved_by saved_by_name"),
  },
  taken_answer: {
    object: ["assessment_id", "indicator"],
    version: "version",
    isHistory: true,
    time: "saved_at",
    content: listed("act from_assessment_id from_version pieces saved_by saved_by_name"),
  },
  ledger_month: {
    object: ["assessment_id", "department_id", "month", "version"],
    version: "writes",
    isHistory: false,
    time: "saved_at",
    content: listed("state lines steps"),
  },
  stage_plan: {
    object: ["cycle_id"],
    version: "version",
    isHistory: true,
    time: "saved_at",
    content: listed("act reason stages saved_by saved_by_name"),
  },
  cycle_method: {
    object: ["cycle_id"],
    version: "version",
    isHistory: true,
    time: "saved_at",
    content: listed("content reason saved_by saved_by_name"),
  },
  edition: {
    object: ["cycle_id", "n"],
    version: "writes",
    isHistory: false,
    time: "saved_at",
    content: listed("state title sha256 public_from steps"),
  },
  edition_content: {
    object: ["cycle_id", "n", "sha256"],
    version: null,
    isHistory: true,
    time: "saved_at",
    content: listed("content"),
  },
  evidence_file: {
    object: ["sha256"],
    version: null,
    isHistory: true,
    time: "created_at",
    content: listed("bytes media_type"),
  },
  evidence: {
    object: ["assessment_id", "indicator", "material", "n", "version"],
    version: "writes",
    isHistory: false,
    time: "saved_at",
    content: listed("state sha256 content effective_on qualities steps"),
  },
  count_list: {
    object: ["assessment_id", "indicator", "fact", "n"],
    version: null,
    isHistory: true,
    time: "counted_at",
    content: listed("sha256 file_name sheet columns counted marked response_version counted_by counted_by_name"),
  },
  filing_record: {
    object: ["assessment_id", "n"],
    version: "version",
    isHistory: true,
    time: "recorded_at",
    content: listed("kind target subject filed_on receipt reason recorded_by recorded_by_name is_void"),
  },
  period_duty: {
    object: ["assessment_id", "indicator", "figure", "period"],
    version: "version",
    isHistory: true,
    time: "saved_at",
    content: listed("act state done_on amount note reason saved_by saved_by_name"),
  },
  group_record: {
    object: ["assessment_id", "n"],
    version: "version",
    isHistory: true,
    time: "recorded_at",
    content: listed("held_on content reason recorded_by recorded_by_name"),
  },
  official_text: {
    object: ["framework_id", "indicator"],
    version: null,
    isHistory: false,
    time: "attached_at",
    content: listed("wording file_sha256 attached_by"),
  },
  assessment: {
    object: ["id"],
    version: "writes",
    isHistory: false,
    time: "updated_at",
    content: listed(
      "cycle_id manifest_sha256 score score_sha256 office_states ended_at taken_from created_at state steps",
    ),
  },
  result_version: {
    object: ["assessment_id", "n"],
    version: null,
    isHistory: true,
    time: "at",
    content: listed("kind manifest_sha256 stated stated_sha256 score score_sha256 unreported by_id by_name"),
  },
  manifest: {
    object: ["sha256"],
    version: null,
    isHistory: true,
    time: "created_at",
    content: listed("framework_id framework_version profile_id profile_version plugin_id plugin_version content"),
  },
  office_profile: PROFILE,
  bureau_profile: PROFILE,
  framework_draft: {
    object: ["id"],
    version: "writes",
    isHistory: false,
    time: "saved_at",
    content: listed("state title file_name file_sha256 revision items doubts_open steps created_at"),
  },
  framework_draft_change: {
    object: ["draft_id", "n"],
    version: null,
    isHistory: true,
    time: "saved_at",
    content: listed("act content saved_by saved_by_name"),
  },
  data_pack: {
    object: ["draft_id"],
    version: null,
    isHistory: true,
    time: "approved_at",
    content: listed("id version content sha256 approved_by approved_by_name"),
  },
  calendar_version: {
    object: ["year"],
    version: "version",
    isHistory: true,
    time: "saved_at",
    content: listed("content saved_by saved_by_name"),
  },
} as const satisfies Partial<Record<keyof Schema, ContentTable>>;

/** A table that the audit answers for. */
export type ContentTableName = keyof typeof CONTENT_TABLES;

/** A row as it lies in its table. */
export type ContentRow = Readonly<Record<string, unknown>>;

/** Which version of which object a row is. */
export interface ContentPlace {
  readonly table: ContentTableName;
  readonly agencyId: string | null;
  /** The object's key inside its agency: `as1/2.1`. */
  readonly object: string;
  readonly version: number | null;
}

/** What a row is called. */
export function placeOf(table: ContentTableName, row: ContentRow): ContentPlace {
  const { object, version }: ContentTable = CONTENT_TABLES[table];
  const { agency_id: agencyId = null } = row;
  return {
    table,
    agencyId: agencyId === null ? null : String(agencyId),
    object: object.map((column) => String(row[column])).join("/"),
    version: version === null ? null : Number(row[version]),
  };
}

/** SHA-256 over everything that is in a row; nulls are left out. */
export function digestOf(table: ContentTableName, row: ContentRow): string {
  const { object, version, time, content }: ContentTable = CONTENT_TABLES[table];
  const columns = ["agency_id", ...object, ...(version === null ? [] : [version]), time, ...content];
  const held = columns.filter((column) => row[column] !== null && row[column] !== undefined);
  return sha256(canonicalJson(Object.fromEntries(held.map((column) => [column, row[column]]))));
}
