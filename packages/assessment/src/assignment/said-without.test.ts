import type { Assignment } from "@faheng/domain";
import { expect, it } from "vitest";
import { saidWithout } from "./said-without.ts";

const row = (departmentId: string, more: Partial<Assignment> = {}): Assignment => ({
  indicator: "1",
  part: "",
  departmentId,
  personId: null,
  role: "lead",
  dueOn: null,
  ...more,
});
const said = {
  assignments: [row("old"), row("new", { role: "cooperating" }), row("other", { indicator: "2" })],
  bindings: [
    { printedName: "法规处", departmentId: "old" },
    { printedName: "法规处", departmentId: "new" },
  ],
  matters: [{ indicator: "1", printedName: "起草处", departmentId: "old" }],
};

it("takes a dissolved department out of everything that was said, and leaves the rest", () => {
  expect(saidWithout(said, new Map([["old", null]]))).toEqual({
    assignments: [row("new", { role: "cooperating" }), row("other", { indicator: "2" })],
    bindings: [{ printedName: "法规处", departmentId: "new" }],
    matters: [],
  });
});

it("gives it to the successor, who has each once and does not cooperate where it leads", () => {
  expect(saidWithout(said, new Map([["old", "new"]]))).toEqual({
    assignments: [row("new"), row("other", { indicator: "2" })],
    bindings: [{ printedName: "法规处", departmentId: "new" }],
    matters: [{ indicator: "1", printedName: "起草处", departmentId: "new" }],
  });
});
