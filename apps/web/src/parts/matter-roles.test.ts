import type { Framework, Indicator } from "@faheng/domain";
import { expect, it } from "vitest";
import { matterRolesOf, roleNamesOf } from "./matter-roles.ts";

const framework: Pick<Framework, "departments"> = {
  departments: [
    { name: "法制处", kind: "unit", variants: [] },
    { name: "起草部门", kind: "placeholder", variants: [] },
    { name: "相关部门", kind: "placeholder", variants: [] },
    { name: "各部门", kind: "expression", variants: [] },
  ],
};
const [legal, office] = [
  { id: "d1", name: "法制处" },
  { id: "d2", name: "办公室" },
];
const indicator = (code: string, lead: string[], cooperating: string[] = []): Indicator =>
  ({ code, lead, cooperating, responsible: null }) as unknown as Indicator;

it("takes the roles of an indicator in printed order, and neither named departments nor phrases", () => {
  expect(roleNamesOf(framework, indicator("1", ["法制处", "相关部门"], ["起草部门", "各部门"]))).toEqual([
    "相关部门",
    "起草部门",
  ]);
});

it("puts who is named for the matter in place of what the role means in the agency", () => {
  const matters = {
    departments: [legal, office],
    bindings: [{ printedName: "起草部门", departmentId: "d1" }],
    named: [{ indicator: "1", printedName: "起草部门", departmentId: "d2" }],
  };
  const of = (code: string) => matterRolesOf(framework, indicator(code, ["起草部门", "相关部门"]), matters);
  expect(of("1")).toEqual([
    { name: "起草部门", source: "matter", holders: [office], otherwise: [legal] },
    { name: "相关部门", source: "agency", holders: [], otherwise: [] },
  ]);
  expect(of("2")[0]).toEqual({ name: "起草部门", source: "agency", holders: [legal], otherwise: [legal] });
});

it("counts a department that is no more as nobody", () => {
  const named = [{ indicator: "1", printedName: "起草部门", departmentId: "gone" }];
  const [role] = matterRolesOf(framework, indicator("1", ["起草部门"]), { departments: [legal], bindings: [], named });
  expect(role).toEqual({ name: "起草部门", source: "matter", holders: [], otherwise: [] });
});
