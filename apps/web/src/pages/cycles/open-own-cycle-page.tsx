import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { CycleForm, type FilledCycle } from "./cycle-form.tsx";

/** 本局自评: a bureau opens a cycle of its own, in which it assesses itself and nobody else looks. */
export function OpenOwnCyclePage() {
  const t = useText();
  const navigate = useNavigate();
  const open = useMutation(
    trpc.cycle.openOwn.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        await navigate({ to: "/cycles" });
      },
    }),
  );
  const submit = ({ assignments, namesReviewers: _names, ...rest }: FilledCycle): void => {
    const [first] = assignments;
    if (first === undefined) return;
    const { agencyId } = first;
    const own = assignments.filter((it) => it.agencyId === agencyId);
    open.mutate({ ...rest, agencyId, assignments: own.map(({ agencyId: _agency, ...it }) => it) });
  };
  return (
    <CycleForm
      title={t("开启本局自评")}
      placeholder={t("例如：2017年上半年法治建设自查")}
      heading={t("自评的指标体系")}
      kind="own"
      error={open.error}
      isPending={open.isPending}
      onFilled={submit}
    >
      <p className="fh-quiet fw-lead">
        {t("本局自评只有本局人员能看到，依法治市办和其他机关都看不到，也不参加市级比较；由本局自己开启和结束。")}
      </p>
    </CycleForm>
  );
}
