import type { Assignment } from "@faheng/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handedOver } from "./handed-over.ts";

const row = fc.record({
  indicator: fc.constantFrom("1", "2"),
  part: fc.constantFrom("", "①"),
  departmentId: fc.constantFrom("d", "e"),
  personId: fc.constantFrom(null, "p", "q", "r"),
  role: fc.constantFrom("lead" as const, "cooperating" as const),
  dueOn: fc.constantFrom(null, "2017-05-03", "2017-06-01"),
});
/** As plans are: nobody has the same thing twice. */
const plan = fc.uniqueArray(row, {
  selector: (it) => JSON.stringify([it.indicator, it.part, it.departmentId, it.personId]),
});

describe("what somebody had and others get", () => {
  const item: Assignment = {
    indicator: "1",
    part: "",
    departmentId: "d",
    personId: "p",
    role: "lead",
    dueOn: "2017-06-01",
  };

  it("keeps its role and day, and is had once by who had it already, as lead and by the earlier day", () => {
    expect(handedOver([item], "p", new Map([["d", null]]))).toEqual([{ ...item, personId: null }]);
    const own: Assignment = { ...item, personId: "q", role: "cooperating", dueOn: "2017-05-03" };
    const once = { ...item, personId: "q", dueOn: "2017-05-03" };
    expect(handedOver([item, own], "p", new Map([["d", "q"]]))).toEqual([once]);
    expect(handedOver([own, item], "p", new Map([["d", "q"]]))).toEqual([once]);
  });

  it("leaves the one who leaves with nothing, everybody else with what they had, and every place with somebody", () => {
    fc.assert(
      fc.property(plan, fc.constantFrom("q", null), (rows, heir) => {
        const to = new Map([
          ["d", heir],
          ["e", "r"],
        ]);
        const after = handedOver(rows, "p", to);
        expect(after.filter((it) => it.personId === "p")).toEqual([]);
        const places = (all: readonly Assignment[]) =>
          new Set(all.map((it) => JSON.stringify([it.indicator, it.part, it.departmentId])));
        expect(places(after)).toEqual(places(rows));
        for (const it of rows.filter(({ personId }) => personId !== "p")) {
          const kept = after.filter((at) =>
            (["indicator", "part", "departmentId", "personId"] as const).every((key) => at[key] === it[key]),
          );
          expect(kept).toHaveLength(1);
          expect(it.role === "lead" && kept[0]?.role !== "lead").toBe(false);
        }
        expect(handedOver(after, "p", to)).toEqual(after);
      }),
    );
  });
});
