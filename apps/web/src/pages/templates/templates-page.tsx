import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { Assessment, TemplatesView } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { hasRole, useSession } from "../../ground/session.tsx";
import { AssessmentAbove } from "../../parts/assessment-above.tsx";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { FieldTable } from "./field-table.tsx";
import { TemplateUpload } from "./template-upload.tsx";
import { templatesSearch } from "./templates-entry.ts";
import { VersionTable } from "./version-table.tsx";
import { useText } from "./words.ts";

/** 公文模板: templates of one's own for documents of the register, tried on this assessment. */
export function TemplatesPage() {
  const { assessmentId } = useParams({ from: "/assessments/$assessmentId/templates" });
  const assessment = useQuery(wholeAssessment(assessmentId));
  return <QueryGate query={assessment}>{(found) => <Templates assessment={found} />}</QueryGate>;
}

function Templates({ assessment }: { readonly assessment: Assessment }) {
  const session = useSession();
  // Whoever makes the office's documents has the office's templates; in an agency's own cycle there are the agency's alone.
  const ownerId = hasRole(session, "municipal") && assessment.cycle.owner === null ? null : assessment.agency.id;
  const view = useQuery(trpc.template.list.queryOptions({ ownerId }));
  return (
    <QueryGate query={view}>{(kept) => <Kinds assessment={assessment} ownerId={ownerId} view={kept} />}</QueryGate>
  );
}

function Kinds(props: {
  readonly assessment: Assessment;
  readonly ownerId: string | null;
  readonly view: TemplatesView;
}) {
  const t = useText();
  const language = useLanguage();
  const { assessment, ownerId, view } = props;
  const [{ kind }, change] = useAddress(templatesSearch);
  const chosen = view.find((it) => it.kind === kind) ?? view[0];
  if (!chosen) return null;
  return (
    <Page
      title={t("公文模板")}
      above={<AssessmentAbove assessment={assessment} />}
      side={<AssessmentTabs assessmentId={assessment.id} within="/assessments/$assessmentId/papers" />}
      isWide
    >
      <Panel
        title={t("本单位的模板")}
        side={
          <Link
            to="/assessments/$assessmentId/papers"
            params={{ assessmentId: assessment.id }}
            className="fh-link fw-no-print"
          >
            {t("到公文登记制作")}
          </Link>
        }
      >
        <div className="fw-record-form fw-no-print">
          <ChoiceField
            label={t("文件类别")}
            chosen={chosen.kind}
            options={view.map((it) => [it.kind, it.words[language]] as const)}
            onChoose={(it) => change({ kind: view.find((one) => one.kind === it)?.kind ?? null })}
          />
        </div>
        {/* What was chosen and found wrong is of one kind of document. */}
        <TemplateUpload key={chosen.kind} ownerId={ownerId} kind={chosen.kind} />
        <VersionTable assessmentId={assessment.id} ownerId={ownerId} of={chosen} />
      </Panel>
      <Panel
        title={t("可用字段：{kind}", { kind: chosen.words[language] })}
        side={
          <button type="button" className="fh-button fw-no-print" onClick={() => window.print()}>
            {t("打印字段表")}
          </button>
        }
      >
        <FieldTable fields={chosen.fields} />
      </Panel>
    </Page>
  );
}
