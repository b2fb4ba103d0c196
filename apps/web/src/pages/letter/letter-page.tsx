import { EmptyPicture } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Assessment } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { today } from "../../ground/dates.ts";
import { useSession, useTimeZone } from "../../ground/session.tsx";
import { AssessmentAbove } from "../../parts/assessment-above.tsx";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { numberIn } from "../../parts/number-in.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { PageGate } from "../../parts/page-gate.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { letterSearch } from "./letter-entry.ts";
import { type LetterLines, LetterSheet } from "./letter-sheet.tsx";
import { useText } from "./words.ts";

/** 函询: a letter to a provider without an account, to be printed, sealed and sent. */
export function LetterPage() {
  const t = useText();
  const { assessmentId } = useParams({ from: "/assessments/$assessmentId/letter" });
  const assessment = useQuery(wholeAssessment(assessmentId));
  return (
    <PageGate query={assessment} title={t("函询")}>
      {(found) => (
        <Page
          title={t("函询")}
          above={<AssessmentAbove assessment={found} />}
          side={<AssessmentTabs assessmentId={found.id} />}
        >
          <Letter assessment={found} />
        </Page>
      )}
    </PageGate>
  );
}

function Letter({ assessment }: { readonly assessment: Assessment }) {
  const t = useText();
  const [{ of, material: key = "" }] = useAddress(letterSearch);
  const indicator = assessment.framework.indicators.find(({ code }) => code === of) ?? null;
  const place = { assessmentId: assessment.id, indicator: indicator?.code ?? "" };
  const evidence = useQuery(trpc.evidence.list.queryOptions(place, { enabled: indicator !== null }));
  if (indicator === null) {
    return (
      <EmptyPicture title={t("请从填报页的一项材料打开函询。")}>
        <Link to="/assessments/$assessmentId/fill" params={{ assessmentId: assessment.id }} className="fh-link">
          {t("回到填报")}
        </Link>
      </EmptyPicture>
    );
  }
  const number = numberIn(assessment.framework, indicator);
  return (
    <QueryGate query={evidence}>
      {({ materials }) => {
        const material = materials.find((it) => it.key === key);
        return (
          <LetterWork
            assessment={assessment}
            of={indicator.code}
            indicator={`${number ?? ""}${indicator.title}`}
            material={material === undefined ? indicator.title : `${material.printedNumber ?? ""}${material.text}`}
            owner={material?.owner ?? ""}
          />
        );
      }}
    </QueryGate>
  );
}

const FIELDS = [
  ["number", "函号"],
  ["provider", "收函单位"],
  ["dueOn", "答复期限"],
  ["contact", "联系人"],
  ["phone", "联系电话"],
  ["address", "回复地址"],
] as const satisfies readonly (readonly [keyof LetterLines, string])[];

function LetterWork(props: {
  readonly assessment: Assessment;
  readonly of: string;
  readonly indicator: string;
  readonly material: string;
  /** Whom the document names as its provider. */
  readonly owner: string;
}) {
  const t = useText();
  const timeZone = useTimeZone();
  const { person } = useSession();
  const { assessment, of, indicator, material, owner } = props;
  const { agency, cycle, framework } = assessment;
  const [lines, setLines] = useState<LetterLines>({
    number: "",
    provider: owner,
    dueOn: "",
    contact: person.name,
    phone: "",
    address: "",
  });
  return (
    <>
      <Panel title={t("填写函件")} className="fw-no-print">
        <p className="fh-quiet">
          {t(
            "给没有账号的单位（如法院、其他部门）发函。本页不保存：打印、盖章、寄出后，在该项材料的“函询答复”登记函号和答复。",
          )}
        </p>
        <div className="fw-letter-form">
          {FIELDS.map(([key, label]) => (
            <TextField
              key={key}
              label={t(label)}
              type={key === "dueOn" ? "date" : "text"}
              min={key === "dueOn" ? today(timeZone) : undefined}
              maxLength={200}
              value={lines[key]}
              onText={(value) => setLines(Object.assign({}, lines, { [key]: value }))}
            />
          ))}
        </div>
        <div className="fh-actions">
          <button type="button" className="fh-button fh-button-main" onClick={() => window.print()}>
            {t("打印函件")}
          </button>
          <Link
            to="/assessments/$assessmentId/fill"
            params={{ assessmentId: assessment.id }}
            search={{ of }}
            className="fh-link"
          >
            {t("回到填报")}
          </Link>
        </div>
      </Panel>
      <LetterSheet
        agency={agency.name}
        cycle={cycle.title}
        framework={framework.title}
        indicator={indicator}
        material={material}
        lines={lines}
      />
    </>
  );
}
