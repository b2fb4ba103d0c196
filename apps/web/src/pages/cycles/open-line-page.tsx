import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useSession } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { CycleForm, type FilledCycle } from "./cycle-form.tsx";

/** 条线考评: a bureau opens a cycle in which it assesses the agencies that it guides. */
export function OpenLinePage() {
  const t = useText();
  const navigate = useNavigate();
  const session = useSession();
  const officeId = session.roles.find(({ role }) => role === "coordinator")?.agencyId ?? "";
  const open = useMutation(
    trpc.cycle.openLine.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries();
        await navigate({ to: "/cycles/$cycleId/line", params: { cycleId: id } });
      },
    }),
  );
  const submit = ({ namesReviewers: _names, assignments, ...rest }: FilledCycle): void =>
    open.mutate({ ...rest, officeId, assignments: [...assignments] });
  return (
    <CycleForm
      title={t("开启条线考评")}
      placeholder={t("例如：2017年度条线法治建设考评")}
      heading={t("由本局业务指导的机关")}
      kind="line"
      officeId={officeId}
      error={open.error}
      isPending={open.isPending}
      onFilled={submit}
    >
      <p className="fh-quiet fw-lead">
        {t(
          "条线考评由本局组织，考评本局业务指导的机关：各机关只看到自己的考评，本局协调员看到汇总，依法治市办看不到。",
        )}
      </p>
    </CycleForm>
  );
}
