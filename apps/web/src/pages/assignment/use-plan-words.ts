import { useLanguage } from "@faheng/ui";
import type { AssignmentPlan, PlanRow } from "../../api/outputs.ts";
import { dayText } from "../../ground/dates.ts";
import { useText } from "./words.ts";

/** The words for rows of a plan: names for ids, who has left and what is dissolved included. */
export function usePlanWords(plan: Pick<AssignmentPlan, "departments" | "formerDepartments" | "people">) {
  const t = useText();
  const language = useLanguage();
  const departments = new Map([
    ...plan.departments.map(({ id, name }) => [id, name] as const),
    ...plan.formerDepartments.map(({ id, name }) => [id, t("{name}（已撤销）", { name })] as const),
  ]);
  const people = new Map(plan.people.map((it) => [it.id, it.name]));
  const department = (row: Pick<PlanRow, "departmentId">): string => departments.get(row.departmentId) ?? t("已离开");
  const person = (id: string): string => people.get(id) ?? t("已离开");
  const names = (rows: readonly PlanRow[], role: PlanRow["role"]): string =>
    rows.flatMap((it) => (it.role === role ? [department(it)] : [])).join("、");
  const day = (rows: readonly PlanRow[]): string | null => {
    const [first] = rows.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).toSorted();
    return first === undefined ? null : dayText(first, language);
  };
  const persons = (rows: readonly PlanRow[]): string =>
    [...new Set(rows.flatMap(({ personId }) => (personId === null ? [] : [person(personId)])))].join("、");
  return {
    names,
    persons,
    day,
    /** Everything rows say, in one line. */
    line: (rows: readonly PlanRow[]): string => {
      const [lead, helping, who, due] = [names(rows, "lead"), names(rows, "cooperating"), persons(rows), day(rows)];
      const said = [
        ...(lead === "" ? [] : [t("牵头：{names}", { names: lead })]),
        ...(helping === "" ? [] : [t("配合：{names}", { names: helping })]),
        ...(who === "" ? [] : [t("责任人：{names}", { names: who })]),
        ...(due === null ? [] : [t("期限：{day}", { day: due })]),
      ];
      return said.length === 0 ? t("未分配") : said.join("；");
    },
  };
}
