/** Who fills in an indicator or a part of it (任务分解): no state of its own, it stands until another version of the plan does. */
export interface Assignment {
  readonly indicator: string;
  /** Empty for the whole indicator, otherwise a clause's id or a material's number. */
  readonly part: string;
  readonly departmentId: string;
  /** `null` for whoever is in the department. */
  readonly personId: string | null;
  readonly role: "lead" | "cooperating";
  /** Day of the city by which it is due, where the agency sets one. */
  readonly dueOn: string | null;
}
