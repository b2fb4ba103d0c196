import { EmptyPicture } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { DissolveDepartment } from "./dissolve-department.tsx";

/** An agency's departments; whoever keeps them adds one, dissolves one. */
export function DepartmentList(props: {
  readonly agencyId: string;
  readonly isKeeper: boolean;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
}) {
  const t = useText();
  const { agencyId, departments, isKeeper } = props;
  const [name, setName] = useState("");
  const queryKey = trpc.agency.departments.queryKey({ agencyId });
  const refresh = { onSuccess: () => queryClient.invalidateQueries({ queryKey }) };
  const add = useMutation(trpc.organisation.addDepartment.mutationOptions(refresh));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate({ agencyId, name: name.trim() }, { onSuccess: () => setName("") });
  };
  return (
    <>
      {departments.length === 0 ? (
        <EmptyPicture title={t("还没有处室")} />
      ) : (
        <ul className="fw-departments" lang="zh-CN">
          {departments.map((department) => (
            <li key={department.id}>
              {department.name}
              {isKeeper ? (
                <DissolveDepartment
                  agencyId={agencyId}
                  department={department}
                  others={departments.filter(({ id }) => id !== department.id)}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {isKeeper ? (
        <form onSubmit={submit} className="fw-line">
          <TextField label={t("新增处室")} required maxLength={100} value={name} onText={setName} />
          <button type="submit" className="fh-button fh-button-main" disabled={add.isPending}>
            {t("新增处室")}
          </button>
        </form>
      ) : null}
      <Fault error={add.error} />
    </>
  );
}
