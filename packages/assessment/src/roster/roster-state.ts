import {
  type AccountHolder,
  type Db,
  type Department,
  listAccountHolders,
  listDepartments,
  listFormerDepartments,
} from "@faheng/database";

/** What a workbook is laid beside. */
export interface RosterState {
  readonly departments: readonly Department[];
  readonly former: readonly Department[];
  /** Whom the workbook names, and the agency's own; empty for an importer who may not see people. */
  readonly people: readonly AccountHolder[];
}

export async function loadRosterState(db: Db, { agencyId, logins, at }: RosterQuestion): Promise<RosterState> {
  const departments = await listDepartments(db, agencyId);
  const former = await listFormerDepartments(db, agencyId);
  const people = logins === null ? [] : await listAccountHolders(db, { agencyId, logins, at });
  return { departments, former, people };
}

interface RosterQuestion {
  readonly agencyId: string;
  /** Logins that the workbook names; `null` where people are not asked for. */
  readonly logins: readonly string[] | null;
  readonly at: string;
}
