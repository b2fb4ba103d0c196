import { departmentsOf, type Framework, type Indicator } from "@faheng/domain";
import type { Binding, Department, MatterBinding } from "../api/outputs.ts";
import { boundTo } from "./bindings.ts";

/** What an agency has said about the roles of an assessment's matters. */
export interface Matters {
  readonly departments: readonly Department[];
  /** What printed names mean in the agency, whatever the matter. */
  readonly bindings: readonly Binding[];
  /** Who has which role in which matter. */
  readonly named: readonly MatterBinding[];
}

/** A role that the document leaves to each matter, and who has it in one of them. */
export interface MatterRole {
  readonly name: string;
  /** `matter`: somebody was named for this matter; `agency`: what the role means in the agency otherwise. */
  readonly source: "matter" | "agency";
  /** Empty: nobody has it. */
  readonly holders: readonly Department[];
  /** Who has it while nobody is named for the matter. */
  readonly otherwise: readonly Department[];
}

/** Names of the roles (起草部门, 相关部门) that an indicator leaves to each matter, in printed order. */
export function roleNamesOf(framework: Pick<Framework, "departments">, indicator: Indicator): string[] {
  const roles = new Set(framework.departments.filter(({ kind }) => kind === "placeholder").map(({ name }) => name));
  return departmentsOf(indicator).filter((name) => roles.has(name));
}

/** The roles of one matter, with who has them. */
export function matterRolesOf(
  framework: Pick<Framework, "departments">,
  indicator: Indicator,
  { departments, bindings, named }: Matters,
): MatterRole[] {
  const here = named.filter((it) => it.indicator === indicator.code);
  const meantBy = (pairs: readonly Binding[], name: string): Department[] => {
    const ids = new Set(boundTo(pairs, name));
    return departments.filter(({ id }) => ids.has(id));
  };
  return roleNamesOf(framework, indicator).map((name) => {
    const source = boundTo(here, name).length > 0 ? "matter" : "agency";
    const otherwise = meantBy(bindings, name);
    return { name, source, holders: source === "matter" ? meantBy(here, name) : otherwise, otherwise };
  });
}
