import { useMutation, useQuery } from "@tanstack/react-query";
import { useLanguage } from "@faheng/ui";
import { queryClient, trpc } from "../../api/trpc.ts";
import { dayText } from "../../ground/dates.ts";
import { useText } from "./words.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";

/** Dissolved departments with their days; whoever keeps departments may have one there again. Nothing where there is none. */
export function FormerDepartments({ agencyId, isKeeper }: { readonly agencyId: string; readonly isKeeper: boolean }) {
  const t = useText();
  const language = useLanguage();
  const { data, error } = useQuery(trpc.organisation.formerDepartments.queryOptions({ agencyId }));
  const reinstate = useMutation(
    trpc.organisation.reinstateDepartment.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: trpc.agency.departments.queryKey({ agencyId }) });
        void queryClient.invalidateQueries({ queryKey: trpc.organisation.formerDepartments.queryKey({ agencyId }) });
      },
    }),
  );
  if (!data?.length) return <Fault error={error} />;
  return (
    <div className="fw-part">
      <h3>{t("已撤销的处室")}</h3>
      <ul className="fw-departments" lang="zh-CN">
        {data.map(({ id, name, endedOn }) => (
          <li key={id}>
            <span>
              {name} <span className="fh-quiet">{t("{day}撤销", { day: dayText(endedOn, language) })}</span>
            </span>
            {isKeeper ? (
              <ConfirmButton
                label={t("恢复")}
                about={name}
                question={t("恢复{name}？只恢复处室名称，人员、分解和对应须重新设定。", { name })}
                isDisabled={reinstate.isPending}
                onConfirm={() => reinstate.mutate({ agencyId, departmentId: id })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <Fault error={reinstate.error} />
    </div>
  );
}
