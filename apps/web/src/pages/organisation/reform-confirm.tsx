import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components/Button";
import type { Successor } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { ReformLists } from "./reform-lists.tsx";

/** The list of what moves and ends, and the act that carries it. */
export function ReformConfirm(props: {
  readonly agencyId: string;
  readonly successor: Successor;
  readonly onBack: () => void;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { agencyId, successor, onBack, onCancel, onDone } = props;
  const of = { agencyId, successor };
  const preview = useQuery(trpc.organisation.previewReform.queryOptions(of, { gcTime: 0, staleTime: 0 }));
  const reform = useMutation(
    trpc.organisation.reformAgency.mutationOptions({
      onSuccess: () => {
        onDone();
        // Lists of agencies, cycles and assessments all tell of it.
        void queryClient.invalidateQueries();
      },
      // Whoever confirms again confirms the list as it is now.
      onError: () => preview.refetch(),
    }),
  );
  return (
    <>
      <p>{t("下列变动同时生效，不能撤回；原机关人员随即退出登录。已结束周期的结果保留在原名称下。")}</p>
      <QueryGate query={preview}>{(found) => <ReformLists reform={found} />}</QueryGate>
      <Fault error={reform.error} />
      <div className="fh-actions">
        <Button className="fh-button" onPress={onCancel}>
          {t("取消")}
        </Button>
        <Button className="fh-button" onPress={onBack}>
          {t("上一步")}
        </Button>
        <Button
          className="fh-button fh-button-main"
          isDisabled={preview.data === undefined || preview.isFetching || reform.isPending}
          onPress={() => {
            if (preview.data) reform.mutate({ ...of, expected: preview.data.digest });
          }}
        >
          {t("确认办理")}
        </Button>
      </div>
    </>
  );
}
