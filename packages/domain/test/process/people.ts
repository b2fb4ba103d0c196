/** Who acts in the model: two agencies with a department each, an office of two, three reviewers, the machine. */
export interface Person {
  readonly id: string;
  readonly role:
    | "department"
    | "coordinator"
    | "leader"
    | "reviewer"
    | "office"
    | "parent-office"
    | "system-admin"
    | "job";
  readonly agency: string | null;
  /** Last day of an earlier membership elsewhere. */
  readonly left?: { readonly agency: string; readonly on: string };
}

const of = (agency: string): Person[] => [
  { id: `${agency}-clerk`, role: "department", agency },
  { id: `${agency}-second-clerk`, role: "department", agency },
  { id: `${agency}-coordinator`, role: "coordinator", agency },
  { id: `${agency}-leader`, role: "leader", agency },
];

export const PEOPLE: readonly Person[] = [
  ...of("a"),
  ...of("b"),
  { id: "office-1", role: "office", agency: null },
  { id: "office-2", role: "office", agency: null },
  { id: "parent", role: "parent-office", agency: null },
  { id: "reviewer-1", role: "reviewer", agency: null },
  { id: "reviewer-2", role: "reviewer", agency: null },
  // Left agency a in the year of the cycle: may review b only.
  { id: "reviewer-of-a", role: "reviewer", agency: null, left: { agency: "a", on: "2017-02-01" } },
  { id: "admin", role: "system-admin", agency: null },
  { id: "machine", role: "job", agency: null },
];
