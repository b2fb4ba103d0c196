import { EmptyPicture } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Assessment, LedgerTable } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { AssessmentAbove } from "../../parts/assessment-above.tsx";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { Page } from "../../parts/page.tsx";
import { PageGate } from "../../parts/page-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { ledgerSearch } from "./ledger-entry.ts";
import { LedgerMonth } from "./ledger-month.tsx";
import { MonthsPanel } from "./months-panel.tsx";
import { useText } from "./words.ts";

/** 台账: each department’s month in the official columns, from its first line to the coordinator’s signature. */
export function LedgerPage() {
  const { assessmentId } = useParams({ from: "/assessments/$assessmentId/ledger" });
  const assessment = useQuery(wholeAssessment(assessmentId));
  const table = useQuery(trpc.ledger.list.queryOptions({ assessmentId }));
  const t = useText();
  return (
    <PageGate query={table} title={t("台账")}>
      {(months) => (
        <PageGate query={assessment} title={t("台账")}>
          {(found) => <Ledger assessment={found} table={months} />}
        </PageGate>
      )}
    </PageGate>
  );
}

function Ledger({ assessment, table }: { readonly assessment: Assessment; readonly table: LedgerTable }) {
  const t = useText();
  const [{ month, dept, version }] = useAddress(ledgerSearch);
  // Chosen once: what is handed in waits no more, and yet stays where one looks.
  const [first] = useState(() => firstOf(table, { month, dept }));
  const departmentId = dept ?? first.departmentId;
  const shownMonth = month ?? first.month;
  return (
    <Page
      title={t("台账")}
      isWide
      above={<AssessmentAbove assessment={assessment} />}
      side={<AssessmentTabs assessmentId={assessment.id} />}
    >
      {departmentId === null || shownMonth === null ? (
        <EmptyPicture title={departmentId === null ? t("还没有处室要填台账") : t("本周期还没有开始的月份")}>
          <p>{t("任务分解后，牵头处室的指标会列在这里，按月填写。")}</p>
        </EmptyPicture>
      ) : (
        <>
          <MonthsPanel assessmentId={assessment.id} table={table} month={shownMonth} departmentId={departmentId} />
          <LedgerMonth
            key={`${departmentId} ${shownMonth} ${version ?? ""}`}
            place={{ assessmentId: assessment.id, departmentId, month: shownMonth }}
            version={version}
          />
        </>
      )}
    </Page>
  );
}

/** What an address that leaves it open means: what waits for this person, or else the newest month. */
function firstOf(
  { departments, months, cells }: LedgerTable,
  { month, dept }: { readonly month: string | undefined; readonly dept: string | undefined },
): { readonly departmentId: string | null; readonly month: string | null } {
  const waiting = cells.find(
    (it) =>
      it.waits !== null &&
      (month === undefined || it.month === month) &&
      (dept === undefined || it.departmentId === dept),
  );
  const own = departments.find((it) => it.isOwn) ?? departments[0];
  return {
    departmentId: waiting?.departmentId ?? own?.id ?? null,
    month: waiting?.month ?? months.at(-1)?.month ?? null,
  };
}
