/** Counts, yes or no, and lists, as the table of Nantong's commerce bureau asks for them. */
type Facts = Readonly<Record<string, unknown>>;

/** A whole year of it, made up; R9 aside, which is filled in by hand. R14 costs a point, B1 brings half of one. */
export const NANTONG_ANSWERS: Readonly<Record<string, Facts>> = {
  R1: { system: "sound", c: true },
  R2: { a: 2 },
  R3: { a: true },
  R4: { a: true },
  R5: { a: 0 },
  R6: { cases: [], c: 0, d: 0 },
  R7: { a: 0 },
  R8: { a: true },
  R10: { a: ["plan", "deployment", "activity"] },
  R11: { a: true },
  R12: { a: 0 },
  R13: { a: true },
  R14: { a: 1 },
  R15: { a: false },
  R16: { a: true, d: true, e: 0 },
  R17: {},
  R18: {},
  R19: {},
  B1: { a: [{ category: "provincial", matter: "外贸企业法律服务工作站" }] },
  B2: { a: [] },
  B3: { a: [] },
};

/** What the office states of it (视情打分): up to five points for each of the three rows, of which it gives three, two and one. */
export const NANTONG_JUDGED: readonly { readonly indicator: string; readonly given: string }[] = [
  { indicator: "R17", given: "3" },
  { indicator: "R18", given: "2" },
  { indicator: "R19", given: "1" },
];

/** What it says of what it held itself (R16): one meeting missed, no material late. */
export const NANTONG_HELD: readonly { readonly fact: string; readonly times: number }[] = [
  { fact: "b", times: 1 },
  { fact: "c", times: 0 },
];
