import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { HeldView } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useText } from "./words.ts";

type Holder = HeldView["holders"][number];
type HeldDepartment = Holder["departments"][number];

/** Where something goes back to the department instead of to a person. */
const NOBODY = "-";

/** 离岗交接: what somebody has in person in all open cycles of the agency, and who gets it, department by department. */
export function LeavingPanel({ agencyId }: { readonly agencyId: string }) {
  const t = useText();
  const query = useQuery(trpc.assignment.held.queryOptions({ agencyId }));
  return (
    <Panel title={t("人员离岗交接")} className="fw-after fw-no-print">
      <p className="fh-quiet">
        {t("一次移交某人在本机关全部进行中的周期里名下的任务，牵头或配合、日期不变；本人已填报的内容不变。")}
      </p>
      <QueryGate query={query}>{(view) => <Leaving agencyId={agencyId} view={view} />}</QueryGate>
    </Panel>
  );
}

function Leaving({ agencyId, view }: { readonly agencyId: string; readonly view: HeldView }) {
  const t = useText();
  const [chosen, setChosen] = useState("");
  const [to, setTo] = useState<Readonly<Record<string, string>>>({});
  const hand = useMutation(
    trpc.assignment.handOver.mutationOptions({
      onSuccess: () => {
        setChosen("");
        setTo({});
      },
      // After a refusal too: what is there now is shown.
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  const holder = view.holders.find(({ id }) => id === chosen);
  const heirs = (holder?.departments ?? []).map(({ id: departmentId }) => ({ departmentId, heir: to[departmentId] }));
  const isComplete = heirs.every(({ heir }) => heir !== undefined && heir !== "");
  return (
    <div className="fw-stack">
      {view.holders.length === 0 ? (
        <p className="fh-quiet">{t("没有分解到个人的任务。")}</p>
      ) : (
        <label>
          <span>{t("离岗人员")}</span>{" "}
          <select
            className="fh-input"
            value={holder?.id ?? ""}
            onChange={({ target }) => {
              setChosen(target.value);
              setTo({});
              hand.reset();
            }}
          >
            <option value="">—</option>
            {view.holders.map((it) => (
              <option key={it.id} value={it.id}>
                {t("{name}（{n} 项）", { name: it.name, n: itemsOf(it) })}
              </option>
            ))}
          </select>
        </label>
      )}
      {holder?.departments.map((department) => (
        <HeldPart
          key={department.id}
          department={department}
          others={view.people.filter((it) => it.id !== holder.id && it.departmentId === department.id)}
          heir={to[department.id] ?? ""}
          onHeir={(heir) => setTo({ ...to, [department.id]: heir })}
        />
      ))}
      {holder && holder.leave.length > 0 ? (
        <section aria-label={t("补报许可")}>
          <h3>{t("补报许可")}</h3>
          <ul className="fw-plain">
            {holder.leave.map((it) => (
              <li key={`${it.assessmentId} ${it.n}`}>
                <span lang="zh-CN">
                  {it.cycle} · {[...it.items, ...(it.handIn ? [t("上报")] : [])].join("；")}
                </span>
                {` · ${t("至 {day}", { day: it.until })}`}
                <div className="fh-quiet">
                  {goesTo(it, to).length > 0
                    ? t("随任务转给：{names}", { names: namesOf(view, goesTo(it, to)) })
                    : t("留在原名下：接收人没有指定，或只准许上报；需要时请市级另行准许。")}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {holder ? (
        <p className="fh-actions">
          <button
            type="button"
            className="fh-button fh-button-main"
            disabled={!isComplete || heirs.length === 0 || hand.isPending}
            onClick={() =>
              hand.mutate({
                agencyId,
                personId: holder.id,
                expected: holder.digest,
                to: heirs.map(({ departmentId, heir = NOBODY }) => {
                  return { departmentId, personId: heir === NOBODY ? null : heir };
                }),
              })
            }
          >
            {t("移交全部 {n} 项", { n: itemsOf(holder) })}
          </button>
          {isComplete ? null : <span className="fh-quiet"> {t("请为每个处室选择接收人。")}</span>}
        </p>
      ) : null}
      <Fault error={hand.error} />
      <p role="status">
        {hand.data ? t("已移交 {n} 项，涉及 {plans} 份任务分解。", { n: hand.data.items, plans: hand.data.plans }) : ""}
        {hand.data && hand.data.leavePassed > 0 ? ` ${t("补报许可已转 {n} 件。", { n: hand.data.leavePassed })}` : ""}
        {hand.data && hand.data.leaveLeft > 0
          ? ` ${t("补报许可有 {n} 件留在原名下，需要时请市级另行准许。", { n: hand.data.leaveLeft })}`
          : ""}
      </p>
    </div>
  );
}

/** Who gets leave as the recipients are chosen now; nobody where none of them is a person. */
function goesTo({ departments }: Holder["leave"][number], to: Readonly<Record<string, string>>): string[] {
  const heirs = departments.map((id) => to[id] ?? "").filter((heir) => heir !== "" && heir !== NOBODY);
  return [...new Set(heirs)];
}

function namesOf({ people }: HeldView, ids: readonly string[]): string {
  return ids.map((id) => people.find((it) => it.id === id)?.name ?? id).join("、");
}

function HeldPart(props: {
  readonly department: HeldDepartment;
  readonly others: HeldView["people"];
  readonly heir: string;
  readonly onHeir: (heir: string) => void;
}) {
  const t = useText();
  const { department, others, heir, onHeir } = props;
  return (
    <div>
      <h3>
        {t("{department}（{n} 项）", { department: department.name, n: department.items.length })}
        {department.isThere ? null : <span className="fh-quiet"> {t("已不在该处室")}</span>}
      </h3>
      <ul className="fw-plain">
        {department.items.map((it) => (
          <li key={`${it.assessmentId} ${it.indicator} ${it.part}`}>
            <span lang="zh-CN">
              {it.cycle} · {[it.printedNumber, it.title].filter(Boolean).join(" ")}
            </span>
            {it.part === "" ? null : ` · ${t("第 {part} 部分", { part: it.part })}`}
            {it.dueOn === null ? null : ` · ${t("截止于")} ${it.dueOn}`}
          </li>
        ))}
      </ul>
      <label>
        <span>{t("{department} 的任务由谁接收", { department: department.name })}</span>{" "}
        <select className="fh-input" value={heir} onChange={({ target }) => onHeir(target.value)}>
          <option value="">—</option>
          <option value={NOBODY}>{t("由处室办理，不指定人")}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id} lang="zh-CN">
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function itemsOf({ departments }: Holder): number {
  return departments.reduce((sum, { items }) => sum + items.length, 0);
}
