import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { CycleForm, type FilledCycle } from "./cycle-form.tsx";

/** 开周期: the office opens a cycle for agencies. */
export function OpenCyclePage() {
  const t = useText();
  const navigate = useNavigate();
  const open = useMutation(
    trpc.cycle.open.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries();
        await navigate({ to: "/cycles/$cycleId", params: { cycleId: id } });
      },
    }),
  );
  const submit = ({ assignments, ...rest }: FilledCycle): void =>
    open.mutate({ ...rest, assignments: assignments.map(({ isOwnProfile: _own, ...it }) => it) });
  return (
    <CycleForm
      title={t("开启考评周期")}
      placeholder={t("例如：2017年度法治建设考评")}
      heading={t("参加考评的机关")}
      kind="office"
      error={open.error}
      isPending={open.isPending}
      onFilled={submit}
    />
  );
}
