import { EmptyPicture } from "@faheng/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "../../app/text.ts";
import { Fault } from "../../parts/fault.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { AgencyPanel } from "./agency-panel.tsx";

/** 组织机构: the city's agencies with their departments. */
export function OrganisationPage() {
  const t = useText();
  const agencies = useQuery(trpc.agency.list.queryOptions());
  return (
    <Page title={t("组织机构")}>
      <NewAgency />
      <QueryGate query={agencies}>
        {(list) =>
          list.length === 0 ? (
            <EmptyPicture title={t("还没有机关")} />
          ) : (
            <div className="fw-agencies">
              {list.map((agency) => (
                <AgencyPanel key={agency.id} agency={agency} />
              ))}
            </div>
          )
        }
      </QueryGate>
    </Page>
  );
}

function NewAgency() {
  const t = useText();
  const [name, setName] = useState("");
  const [category, setCategory] = useState("");
  const add = useMutation(
    trpc.organisation.addAgency.mutationOptions({
      onSuccess: () => {
        setName("");
        return queryClient.invalidateQueries({ queryKey: trpc.agency.list.queryKey() });
      },
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate({ name: name.trim(), category: category.trim() });
  };
  return (
    <Panel title={t("新增机关")} className="fw-after">
      <form onSubmit={submit} className="fw-line">
        <TextField label={t("机关名称")} required maxLength={100} value={name} onText={setName} />
        <TextField
          label={t("类别（同类机关一起排名）")}
          required
          maxLength={100}
          value={category}
          onText={setCategory}
        />
        <button type="submit" className="fh-button fh-button-main" disabled={add.isPending}>
          {t("新增")}
        </button>
      </form>
      <Fault error={add.error} />
    </Panel>
  );
}
