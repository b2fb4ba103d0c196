import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "../../app/text.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { TextField } from "../../parts/text-field.tsx";

/** One agency: name, category, departments. */
export function AgencyPanel({
  agency,
}: {
  agency: { readonly id: string; readonly name: string; readonly category: string };
}) {
  const t = useText();
  const { id: agencyId } = agency;
  const [name, setName] = useState("");
  const departments = useQuery(trpc.agency.departments.queryOptions({ agencyId }));
  const refresh = {
    onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.agency.departments.queryKey({ agencyId }) }),
  };
  const add = useMutation(trpc.organisation.addDepartment.mutationOptions(refresh));
  const dissolve = useMutation(trpc.organisation.dissolveDepartment.mutationOptions(refresh));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate({ agencyId, name: name.trim() }, { onSuccess: () => setName("") });
  };
  return (
    <Panel title={<span lang="zh-CN">{agency.name}</span>} side={<span className="fh-quiet">{agency.category}</span>}>
      <AgencyNames agency={agency} />
      <QueryGate query={departments}>
        {(list) => (
          <ul className="fw-departments" lang="zh-CN">
            {list.map((department) => (
              <li key={department.id}>
                {department.name}
                <ConfirmButton
                  label={t("撤销")}
                  question={t("撤销{name}？历史填报保留，今后不再分配任务。", { name: department.name })}
                  isDisabled={dissolve.isPending}
                  onConfirm={() => dissolve.mutate({ agencyId, departmentId: department.id })}
                />
              </li>
            ))}
          </ul>
        )}
      </QueryGate>
      <form onSubmit={submit} className="fw-line">
        <TextField label={t("新增处室")} required maxLength={100} value={name} onText={setName} />
        <button type="submit" className="fh-button" disabled={add.isPending}>
          {t("新增")}
        </button>
      </form>
      <Fault error={add.error ?? dissolve.error} />
    </Panel>
  );
}

function AgencyNames({
  agency,
}: {
  agency: { readonly id: string; readonly name: string; readonly category: string };
}) {
  const t = useText();
  const [name, setName] = useState(agency.name);
  const [category, setCategory] = useState(agency.category);
  const change = useMutation(
    trpc.organisation.changeAgency.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.agency.list.queryKey() }),
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate({ agencyId: agency.id, name: name.trim(), category: category.trim() });
  };
  return (
    <details className="fw-more">
      <summary>{t("更名或调整类别")}</summary>
      <form onSubmit={submit} className="fw-line">
        <TextField label={t("机关名称")} required maxLength={100} value={name} onText={setName} />
        <TextField label={t("类别")} required maxLength={100} value={category} onText={setCategory} />
        <button type="submit" className="fh-button" disabled={change.isPending}>
          {t("保存")}
        </button>
      </form>
      <Fault error={change.error} />
    </details>
  );
}
