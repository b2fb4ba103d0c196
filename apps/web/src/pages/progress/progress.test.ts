import type { Framework, Indicator } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import type { SavedResponse } from "../../api/outputs.ts";
import { countByDepartment } from "./count-by-department.ts";

const indicator = (code: string, lead: string[], cooperating: string[] = []): Indicator =>
  ({ code, lead, cooperating, responsible: null }) as unknown as Indicator;
const response = (status: SavedResponse["status"], approvedBy: string | null = null): SavedResponse => ({
  indicator: "",
  version: 1,
  status,
  facts: {},
  progress: "",
  notApplicable: status === "not-applicable" ? { reason: "无此职能", approvedBy } : null,
  savedBy: "",
  savedAt: "2017-01-01T00:00:00.000Z",
});

describe("countByDepartment", () => {
  const indicators = [indicator("1", ["办公室"], ["法规处"]), indicator("2", ["法规处"]), indicator("3", ["法规处"])];
  const framework = { indicators } as unknown as Framework;
  const responses = { "1": response("done"), "2": response("not-applicable") };

  it("counts what the agency has assigned for whom it has assigned it to", () => {
    const counts = countByDepartment({
      framework,
      responses,
      assigned: { "1": ["财务处"], "3": ["财务处", "办公室"] },
    });
    expect(counts.map(({ name, total }) => [name, total])).toEqual([
      ["财务处", 2],
      ["法规处", 1],
      ["办公室", 1],
    ]);
  });

  it("counts an indicator for each department it names, by state", () => {
    const counts = countByDepartment({ framework, responses, assigned: {} });
    expect(counts.map(({ name, total }) => [name, total])).toEqual([
      ["办公室", 1],
      ["法规处", 3],
    ]);
    expect(counts[1]?.states).toMatchObject({ done: 1, "awaiting-approval": 1, "not-started": 1, "not-applicable": 0 });
  });
});
