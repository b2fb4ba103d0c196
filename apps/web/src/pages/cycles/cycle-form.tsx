import { EmptyPicture, ErrorNotice } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState, type FormEvent } from "react";
import { reportOf } from "../../api/error-report.ts";
import { trpc } from "../../api/trpc.ts";
import { today } from "../../ground/dates.ts";
import { useSession, useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import type { CycleKind } from "../../parts/cycle-name.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { AssignmentRow } from "./assignment-row.tsx";
import type { ChosenAssignment } from "./chosen-assignment.ts";
import { ScoringLegend } from "./scoring-legend.tsx";

/** What somebody has filled in to open a cycle. */
export interface FilledCycle {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly restDays: "stay" | "next-working-day";
  readonly asksMaterials: boolean;
  /** Of the office's cycles alone: a bureau's own has no reviewers. */
  readonly namesReviewers?: boolean;
  readonly assignments: readonly ChosenAssignment[];
}

/** A period, and which agency works through which framework under which points. */
export function CycleForm(props: {
  readonly title: string;
  readonly placeholder: string;
  readonly heading: string;
  /** Whose it is: in a bureau's own the coordinator's agency alone takes part, in its line those that it guides; by its own profiles too. */
  readonly kind: CycleKind;
  /** In a line: the bureau whose it is. */
  readonly officeId?: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onFilled: (filled: FilledCycle) => void;
  readonly children?: ReactNode;
}) {
  const t = useText();
  const session = useSession();
  const { kind, officeId, error, isPending, onFilled } = props;
  const isOffice = kind === "office";
  const mine = new Set(session.roles.flatMap(({ role, agencyId }) => (role === "coordinator" ? [agencyId] : [])));
  const known = useQuery({
    ...trpc.agency.list.queryOptions(),
    select: (all) => all.filter((it) => it.ending === null && (isOffice || mine.has(it.id))),
    enabled: kind !== "line",
  });
  const guided = useQuery({
    ...trpc.cycle.guided.queryOptions({ officeId: officeId ?? "" }),
    enabled: kind === "line",
  });
  const agencies = kind === "line" ? guided : known;
  const plugins = useQuery(trpc.plugin.list.queryOptions());
  const profiles = useQuery(trpc.profile.list.queryOptions({}));
  const fitting = (profiles.data ?? []).filter(
    ({ status, owner }) => status !== "draft" && (owner === null || (!isOffice && mine.has(owner))),
  );
  const [title, setTitle] = useState("");
  const [year] = today(useTimeZone()).split("-");
  const [from, setFrom] = useState(`${year}-01-01`);
  const [to, setTo] = useState(`${year}-12-31`);
  const [restDays, setRestDays] = useState<"stay" | "next-working-day">("stay");
  const [asksMaterials, setAsksMaterials] = useState(false);
  const [namesReviewers, setNamesReviewers] = useState(false);
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly ChosenAssignment[]>>>({});
  const assignments = Object.values(chosen).flat();
  const set = { title: title.trim(), from, to, restDays, asksMaterials, assignments };
  const filled = isOffice ? { ...set, namesReviewers } : set;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onFilled(filled);
  };
  return (
    <Page title={props.title}>
      {props.children}
      <form onSubmit={submit}>
        <Panel title={t("周期")}>
          <div className="fw-form">
            <label className="fw-wide">
              <span>{t("名称")}</span>
              <input
                className="fh-input"
                required
                maxLength={100}
                value={title}
                placeholder={props.placeholder}
                onChange={(event) => setTitle(event.target.value)}
              />
            </label>
            <label>
              <span>{t("开始日期")}</span>
              <input
                className="fh-input"
                type="date"
                required
                value={from}
                onChange={(event) => setFrom(event.target.value)}
              />
            </label>
            <label>
              <span>{t("结束日期")}</span>
              <input
                className="fh-input"
                type="date"
                required
                min={from}
                value={to}
                onChange={(event) => setTo(event.target.value)}
              />
            </label>
            <ChoiceField
              label={t("期限遇休息日")}
              chosen={restDays}
              options={[
                ["stay", t("不顺延")],
                ["next-working-day", t("顺延到下一工作日")],
              ]}
              onChoose={(next) => setRestDays(next === "next-working-day" ? next : "stay")}
            />
            <ChoiceField
              label={t("文件所列材料")}
              chosen={asksMaterials ? "asked" : "open"}
              options={[
                ["open", t("不强制，缺材料也可报送")],
                ["asked", t("齐备或说明后才能报送、审定")],
              ]}
              onChoose={(next) => setAsksMaterials(next === "asked")}
            />
            {!isOffice ? null : (
              <ChoiceField
                label={t("机关能否看到评审员姓名")}
                chosen={namesReviewers ? "named" : "unnamed"}
                options={[
                  ["unnamed", t("只看到评审来源")],
                  ["named", t("看到姓名")],
                ]}
                onChoose={(next) => setNamesReviewers(next === "named")}
              />
            )}
          </div>
          <p className="fh-quiet">{t("默认不顺延、不强制材料，是本系统的理解，不是文件原文；开启后不能更改。")}</p>
        </Panel>
        <Panel
          title={props.heading}
          side={<span className="fh-quiet">{t("已选 {n} 项", { n: assignments.length })}</span>}
        >
          <ScoringLegend />
          <QueryGate query={agencies}>
            {(list) => (
              <QueryGate query={plugins}>
                {(packs) =>
                  list.length === 0 ? (
                    <EmptyPicture
                      title={
                        kind === "line"
                          ? t("还没有由本局业务指导的机关，由系统管理员在组织机构中设定。")
                          : t("还没有机关")
                      }
                    />
                  ) : (
                    <ul className="fw-assignments">
                      {list.map((agency) => (
                        <AssignmentRow
                          key={agency.id}
                          agency={agency}
                          plugins={packs.filter(({ id, status }) => status === "active" && agency.plugins.includes(id))}
                          profiles={fitting}
                          chosen={chosen[agency.id] ?? []}
                          onChosen={(next) => setChosen({ ...chosen, [agency.id]: next })}
                        />
                      ))}
                    </ul>
                  )
                }
              </QueryGate>
            )}
          </QueryGate>
        </Panel>
        {error ? <ErrorNotice report={reportOf(error)} /> : null}
        <p className="fw-toolbar">
          <button type="submit" className="fh-button fh-button-main" disabled={isPending || assignments.length === 0}>
            {t("开启周期")}
          </button>
          {assignments.length === 0 ? (
            <span className="fh-quiet">{t("请先填写名称并选择参加考评的指标体系。")}</span>
          ) : null}
          <span className="fh-quiet">{t("开启后，各机关的指标体系和评分方案版本即固定，以后升级不影响本周期。")}</span>
        </p>
      </form>
    </Page>
  );
}
