import { EmptyPicture } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import type { ProfileRow } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { cycleName } from "../../parts/cycle-name.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { ComparisonTable } from "./comparison-table.tsx";
import { compareSearch } from "./profiles-entry.ts";

const keyOf = (row: ProfileRow): string => `${row.owner ?? ""}/${row.id}@${row.version}`;

/** Two profiles of one framework on the same facts: an agency's real ones, or none at all. */
export function ComparePage() {
  const t = useText();
  const [{ left, right, of: assessmentId }, change] = useAddress(compareSearch);
  const profiles = useQuery(trpc.profile.list.queryOptions({}));
  const assessments = useQuery(trpc.assessment.list.queryOptions({}));
  return (
    <Page title={t("比较两个方案")}>
      <QueryGate query={profiles}>
        {(rows) => {
          const first = rows.find((row) => keyOf(row) === left);
          const others = rows.filter(
            (row) => first !== undefined && row.frameworkId === first.frameworkId && row !== first,
          );
          const second = others.find((row) => keyOf(row) === right);
          const sources = (assessments.data ?? []).filter(({ frameworkId }) => frameworkId === first?.frameworkId);
          return (
            <>
              <Panel className="fw-after">
                <div className="fw-line">
                  <Choice
                    label={t("甲方案")}
                    value={left ?? ""}
                    options={rows.map((row) => [keyOf(row), `${row.title} ${row.version}`])}
                    onValue={(next) => change({ left: next, right: null, of: null })}
                  />
                  <Choice
                    label={t("乙方案（同一指标体系）")}
                    value={right ?? ""}
                    options={others.map((row) => [keyOf(row), `${row.title} ${row.version}`])}
                    onValue={(next) => change({ right: next })}
                  />
                  <Choice
                    label={t("用哪个机关的数据")}
                    value={assessmentId ?? ""}
                    options={sources.map(({ id, agencyName, cycleTitle, cycleKind }) => [
                      id,
                      `${agencyName} · ${cycleName(cycleTitle, cycleKind)}`,
                    ])}
                    onValue={(next) => change({ of: next })}
                  />
                </div>
              </Panel>
              {first && second ? (
                <ComparisonTable left={first} right={second} assessmentId={assessmentId ?? null} />
              ) : (
                <EmptyPicture title={t("请选择同一指标体系的两个方案")}>
                  {first && others.length === 0 ? (
                    <p>{t("该指标体系只有这一个方案；先在评分方案里为它新建一个。")}</p>
                  ) : null}
                </EmptyPicture>
              )}
            </>
          );
        }}
      </QueryGate>
    </Page>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onValue: (value: string) => void;
}) {
  const t = useText();
  const { label, value, options, onValue } = props;
  return (
    <label className="fw-field">
      <span>{label}</span>
      <select className="fh-input" value={value} onChange={({ target }) => onValue(target.value)}>
        <option value="">{t("请选择")}</option>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
