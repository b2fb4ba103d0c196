import type { Assignment } from "@faheng/domain";

/** Every word of `assignment.role`. */
export const ASSIGNMENT_ROLES = ["lead", "cooperating"] as const satisfies readonly Assignment["role"][];

/** Who works on what in one assessment: a department, or one person of it, for an indicator or a part of it. */
export interface AssignmentTable {
  agency_id: string;
  assessment_id: string;
  indicator: string;
  /** Empty for the whole indicator, otherwise a clause's id or a material's number. */
  part: string;
  department_id: string;
  /** Empty for whoever is in the department. */
  person_id: string;
  role: Assignment["role"];
  due_on: string | null;
}

/** Every plan that was ever saved, whole, in the order of its versions. */
export interface AssignmentVersionTable {
  agency_id: string;
  assessment_id: string;
  version: number;
  /** Canonical JSON of the rows. */
  rows: string;
  saved_by: string;
  saved_by_name: string;
  saved_at: string;
}
