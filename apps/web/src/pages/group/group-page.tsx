import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Assessment, GroupView } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { AssessmentAbove } from "../../parts/assessment-above.tsx";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { PrintedSign } from "../../parts/printed-sign.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { GroupForm } from "./group-form.tsx";
import { GROUP_KIND_WORDS, GROUP_KINDS, type GroupKind, type GroupRow } from "./group-kinds.ts";
import { GroupRecords } from "./group-records.tsx";
import { useText } from "./words.ts";

/** 领导小组: who is in it, its meetings, briefings and 督导. */
export function GroupPage() {
  const { assessmentId } = useParams({ from: "/assessments/$assessmentId/group" });
  const assessment = useQuery(wholeAssessment(assessmentId));
  const view = useQuery(trpc.group.list.queryOptions({ assessmentId }));
  return (
    <QueryGate query={assessment}>
      {(found) => <QueryGate query={view}>{(kept) => <Group assessment={found} view={kept} />}</QueryGate>}
    </QueryGate>
  );
}

/** What is being written: a record of its own, or a correction of one. */
type Writing = { readonly kind: GroupKind; readonly before: GroupRow | null } | null;

function Group({ assessment, view }: { readonly assessment: Assessment; readonly view: GroupView }) {
  const t = useText();
  const [writing, setWriting] = useState<Writing>(null);
  const file = `/files/group/${encodeURIComponent(assessment.id)}/records.xlsx`;
  return (
    <Page
      title={t("领导小组")}
      above={<AssessmentAbove assessment={assessment} />}
      side={<AssessmentTabs assessmentId={assessment.id} />}
    >
      <Panel
        title={t("工作记录")}
        side={
          view.records.length === 0 ? null : (
            <span className="fw-downloads fw-no-print">
              <a className="fh-link" href={file} download>
                {t("下载（.xlsx）")}
              </a>{" "}
              <button type="button" className="fh-button" onClick={() => window.print()}>
                {t("打印")}
              </button>
            </span>
          )
        }
        className="fw-book"
      >
        <p className="fh-quiet">
          {t("成员只写职务，不写个人姓名。会议、简报、督导的次数可以在填报页按清单计数时直接引用。")}
        </p>
        {view.mayRecord ? (
          <div className="fh-actions fw-no-print">
            {GROUP_KINDS.map((kind) => {
              const isOpen = writing?.kind === kind && writing.before === null;
              return (
                <button
                  key={kind}
                  type="button"
                  className="fh-button"
                  aria-expanded={isOpen}
                  onClick={() => setWriting(isOpen ? null : { kind, before: null })}
                >
                  {t("登记{kind}", { kind: t(GROUP_KIND_WORDS[kind]) })}
                </button>
              );
            })}
          </div>
        ) : null}
        {writing === null || !view.mayRecord ? null : (
          <GroupForm
            key={`${writing.kind} ${writing.before?.n ?? 0} ${writing.before?.version ?? 0}`}
            assessment={assessment}
            view={view}
            kind={writing.kind}
            before={writing.before}
            // Whoever went on to another one while this was being saved keeps that open.
            onDone={() => setWriting((now) => (now === writing ? null : now))}
          />
        )}
        {view.records.length === 0 ? <p>{t("还没有工作记录。")}</p> : null}
        {GROUP_KINDS.map((kind) => (
          <GroupRecords
            key={kind}
            assessment={assessment}
            kind={kind}
            view={view}
            onCorrect={(before) => setWriting({ kind, before })}
          />
        ))}
      </Panel>
      <PrintedSign />
    </Page>
  );
}
