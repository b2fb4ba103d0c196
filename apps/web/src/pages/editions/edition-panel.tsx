import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import type { EditionView } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { timeText } from "../../ground/dates.ts";
import { DifferencesTable } from "../../parts/edition/differences-table.tsx";
import { EditionBody } from "../../parts/edition/edition-body.tsx";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { EditionActs } from "./edition-acts.tsx";
import { useText } from "./words.ts";

type Edition = EditionView["edition"];

export const EDITION_STATE_WORDS = {
  preview: "预览中",
  locked: "已锁定",
  published: "已发布",
  reissued: "已有新版次",
} as const satisfies Record<Edition["state"], string>;

const ACT_WORDS = {
  "edition.preview": "形成版次",
  "edition.lock": "锁定",
  "edition.unlock": "解除锁定",
  "edition.publish": "发布",
  "edition.reissue": "更正再版",
} as const satisfies Record<Edition["steps"][number]["act"], string>;

/** One edition: what it holds by peer group, who is missing, what differs, and what was done with it. */
export function EditionPanel({
  cycleId,
  n,
  zone,
}: {
  readonly cycleId: string;
  readonly n: number;
  readonly zone: string;
}) {
  const view = useQuery(trpc.edition.get.queryOptions({ cycleId, n }));
  return <QueryGate query={view}>{(found) => <Found cycleId={cycleId} view={found} zone={zone} />}</QueryGate>;
}

function Found(props: { readonly cycleId: string; readonly view: EditionView; readonly zone: string }) {
  const { cycleId, view, zone } = props;
  const t = useText();
  const language = useLanguage();
  const { edition, differences } = view;
  const at = (instant: string): string => timeText(instant, language, zone);
  return (
    <>
      <Panel
        title={<span lang="zh-CN">{edition.title}</span>}
        side={
          <span className="fh-quiet">
            {t(EDITION_STATE_WORDS[edition.state])}
            {edition.publicFrom === null ? "" : ` · ${t("{at} 起公开", { at: at(edition.publicFrom) })}`}
          </span>
        }
      >
        {edition.state === "preview" ? <p className="fh-quiet">{t("预览随结果变动，不是结论。")}</p> : null}
        <EditionActs key={`${edition.n} ${edition.writes}`} cycleId={cycleId} view={view} />
        <EditionBody view={view} />
      </Panel>
      {differences.length === 0 ? null : (
        <Panel title={edition.state === "published" ? t("发布后的变动") : t("与上一版的差别")}>
          {edition.state === "published" ? (
            <p className="fh-quiet">{t("这些变动不影响已发布的版次；需要时更正再版。")}</p>
          ) : null}
          <DifferencesTable differences={differences} />
        </Panel>
      )}
      <Panel title={t("办理记录")}>
        <ol className="fw-steps">
          {edition.steps.map((step) => (
            <li key={`${step.at} ${step.act}`}>
              {at(step.at)} <span lang="zh-CN">{step.byName}</span> {t(ACT_WORDS[step.act])}
              {step.reason === null ? null : (
                <small className="fh-quiet fw-under" lang="zh-CN">
                  {step.reason}
                </small>
              )}
            </li>
          ))}
        </ol>
      </Panel>
    </>
  );
}
