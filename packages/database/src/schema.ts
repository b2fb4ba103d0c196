import type { Kysely, Transaction as KyselyTransaction } from "kysely";
import type { AccountRestorationTable } from "./tables/account-restoration.table.ts";
import type { AccountTable } from "./tables/account.table.ts";
import type { ActRequestTable } from "./tables/act-request.table.ts";
import type { AgencyTable } from "./tables/agency.table.ts";
import type { AssessmentTable } from "./tables/assessment.table.ts";
import type { AssignmentTable, AssignmentVersionTable } from "./tables/assignment.table.ts";
import type { AuditHeadTable, AuditSealedTable, AuditTable, TurnTable } from "./tables/audit.table.ts";
import type { BureauProfileTable } from "./tables/bureau-profile.table.ts";
import type { CalendarVersionTable } from "./tables/calendar-version.table.ts";
import type { CycleTable } from "./tables/cycle.table.ts";
import type { DepartmentBindingTable } from "./tables/department-binding.table.ts";
import type { DepartmentTable } from "./tables/department.table.ts";
import type { EventTable } from "./tables/event.table.ts";
import type { ExportPartTable } from "./tables/export-part.table.ts";
import type { JobTable } from "./tables/job.table.ts";
import type { LedgerMonthTable } from "./tables/ledger-month.table.ts";
import type { ManifestTable } from "./tables/manifest.table.ts";
import type { MatterBindingTable } from "./tables/matter-binding.table.ts";
import type { MembershipTable } from "./tables/membership.table.ts";
import type { MunicipalityTable } from "./tables/municipality.table.ts";
import type { NoticeTable } from "./tables/notice.table.ts";
import type { OfficeProfileTable } from "./tables/office-profile.table.ts";
import type { OfficeStatementTable } from "./tables/office-statement.table.ts";
import type { OfficialTextTable } from "./tables/official-text.table.ts";
import type { PackedUnitTable } from "./tables/packed-unit.table.ts";
import type { PersonTable } from "./tables/person.table.ts";
import type { PluginEnablementTable } from "./tables/plugin-enablement.table.ts";
import type { ResponseVersionTable } from "./tables/response-version.table.ts";
import type { ResponseTable } from "./tables/response.table.ts";
import type { ReviewAssignmentTable } from "./tables/review-assignment.table.ts";
import type { SessionTable } from "./tables/session.table.ts";
import type { SignInAttemptTable } from "./tables/sign-in-attempt.table.ts";

/** Every table of Faheng by name. */
export interface Schema {
  municipality: MunicipalityTable;
  agency: AgencyTable;
  department: DepartmentTable;
  person: PersonTable;
  membership: MembershipTable;
  account: AccountTable;
  account_restoration: AccountRestorationTable;
  sign_in_attempt: SignInAttemptTable;
  session: SessionTable;
  plugin_enablement: PluginEnablementTable;
  manifest: ManifestTable;
  office_profile: OfficeProfileTable;
  bureau_profile: BureauProfileTable;
  calendar_version: CalendarVersionTable;
  cycle: CycleTable;
  assessment: AssessmentTable;
  packed_unit: PackedUnitTable;
  department_binding: DepartmentBindingTable;
  matter_binding: MatterBindingTable;
  assignment: AssignmentTable;
  assignment_version: AssignmentVersionTable;
  response: ResponseTable;
  response_version: ResponseVersionTable;
  office_statement: OfficeStatementTable;
  ledger_month: LedgerMonthTable;
  official_text: OfficialTextTable;
  review_assignment: ReviewAssignmentTable;
  audit: AuditTable;
  audit_head: AuditHeadTable;
  audit_sealed: AuditSealedTable;
  turn: TurnTable;
  act_request: ActRequestTable;
  event: EventTable;
  job: JobTable;
  export_part: ExportPartTable;
  notice: NoticeTable;
}

/** A connection, or a transaction: what a single read takes. */
export type Db = Kysely<Schema>;
/** What every write takes, so that a write outside a transaction does not compile. */
export type Transaction = KyselyTransaction<Schema>;
