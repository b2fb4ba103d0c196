import { expect, it } from "vitest";
import type { CycleRow, ReviewRow } from "../../api/outputs.ts";
import { arrangeReviews, cycleToAssign, namesIn } from "./review-rows.ts";

const row = (cycle: string, agency: string, reviewer: string): ReviewRow =>
  ({
    id: `${cycle}${agency}${reviewer}`,
    cycle: { id: cycle },
    agency: { id: agency, name: agency },
    reviewer: { id: reviewer, name: reviewer },
  }) as ReviewRow;
const rows = [
  row("二", "重庆局", "曾丙"),
  row("二", "北京局", "周乙"),
  row("一", "安阳局", "周乙"),
  row("二", "北京局", "曾丙"),
];

it("shows what passes, agencies and people in reading order", () => {
  const ids = (sieve: Parameters<typeof arrangeReviews>[1]) => arrangeReviews(rows, sieve).map(({ id }) => id);
  expect(ids({})).toEqual(["二北京局曾丙", "二北京局周乙", "二重庆局曾丙", "一安阳局周乙"]);
  expect(ids({ cycle: "一" })).toEqual(["一安阳局周乙"]);
  expect(ids({ agency: "北京局", reviewer: "周乙" })).toEqual(["二北京局周乙"]);
  expect(ids({ cycle: "三" })).toEqual([]);
});

it("offers the agencies and reviewers that occur, once", () => {
  const { agencies, reviewers } = namesIn(rows);
  expect(agencies.map(([id]) => id)).toEqual(["安阳局", "北京局", "重庆局"]);
  expect(reviewers.map(([id]) => id)).toEqual(["曾丙", "周乙"]);
});

it("assigns in the chosen cycle, else in the newest that is open", () => {
  const cycle = (id: string, status: CycleRow["status"]) => ({ id, status }) as CycleRow;
  const cycles = [cycle("3", "closed"), cycle("2", "open"), cycle("1", "open")];
  expect(cycleToAssign(cycles, "1")?.id).toBe("1");
  expect(cycleToAssign(cycles, undefined)?.id).toBe("2");
  expect(cycleToAssign([cycle("0", "closed")], "none")?.id).toBe("0");
  expect(cycleToAssign([], undefined)).toBeUndefined();
});
