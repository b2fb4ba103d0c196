import type { Framework } from "@faheng/domain";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Assessment, Binding, Department } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { toggleBinding } from "../../parts/bindings.ts";
import { DepartmentChoice } from "../../parts/department-choice.tsx";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";

/** Which of the agency's own departments each printed name means; whoever is bound may answer. */
export function BindingsPanel({ assessment }: { assessment: Assessment }) {
  const t = useText();
  const place = { agencyId: assessment.agency.id, frameworkId: assessment.framework.id };
  const departments = useQuery(trpc.agency.departments.queryOptions({ agencyId: place.agencyId }));
  const bindings = useQuery(trpc.agency.bindings.queryOptions(place));
  return (
    <Panel title={t("责任单位对应")}>
      <details>
        <summary className="fh-link">{t("文件中的名称对应到本机关哪些处室")}</summary>
        <QueryGate query={departments}>
          {(own) => (
            <QueryGate query={bindings}>
              {(stored) => <Editor place={place} framework={assessment.framework} own={own} stored={stored} />}
            </QueryGate>
          )}
        </QueryGate>
      </details>
    </Panel>
  );
}

function Editor(props: {
  readonly place: { readonly agencyId: string; readonly frameworkId: string };
  readonly framework: Framework;
  readonly own: readonly Department[];
  readonly stored: readonly Binding[];
}) {
  const t = useText();
  const { place, framework, own, stored } = props;
  const [bindings, setBindings] = useState(stored);
  // What was there when it was opened: another's change since then is not overwritten.
  const [basis, setBasis] = useState(stored);
  const save = useMutation(
    trpc.agency.setBindings.mutationOptions({
      onSuccess: async (_done, { bindings: saved }) => {
        setBindings(saved);
        setBasis(saved);
        await queryClient.invalidateQueries();
      },
    }),
  );
  const plain = (some: readonly Binding[]): Binding[] => some.map((binding) => ({ ...binding }));
  const content = { ...place, bindings: plain(bindings), expected: plain(basis) };
  return (
    <>
      <ul className="fw-bindings">
        {framework.departments.map(({ name, kind }) => (
          <li key={name}>
            <DepartmentChoice
              printedName={name}
              mark={kind === "unit" ? null : t("泛指")}
              own={own}
              bindings={bindings}
              onToggle={(departmentId) => setBindings(toggleBinding(bindings, name, departmentId))}
            />
          </li>
        ))}
      </ul>
      <Fault error={save.error} />
      <p className="fw-steps">
        <button
          type="button"
          className="fh-button fh-button-main"
          disabled={save.isPending || bindings === basis}
          onClick={() => save.mutate(content)}
        >
          {t("保存对应关系")}
        </button>
      </p>
    </>
  );
}
