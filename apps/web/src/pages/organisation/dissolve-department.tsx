import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Fault } from "../../parts/fault.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { DissolutionLists } from "./dissolution-lists.tsx";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Dissolving {
  readonly agencyId: string;
  readonly department: Named;
  /** The agency's other departments, one of which may take over. */
  readonly others: readonly Named[];
}

/** A button that dissolves a department, after showing what ends with it and what loses its owner. */
export function DissolveDepartment(props: Dissolving) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { name } = props.department;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="fh-link" aria-label={`${t("撤销")} ${name}`}>
        {t("撤销")}
      </Button>
      <ModalOverlay className="fw-overlay" isDismissable>
        <Modal className="fw-modal fw-modal-wide">
          <Dialog role="alertdialog">
            <Heading slot="title" level={2}>
              {t("撤销 · {name}", { name })}
            </Heading>
            <DissolutionForm {...props} onClose={() => setOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function DissolutionForm({ agencyId, department, others, onClose }: Dissolving & { readonly onClose: () => void }) {
  const t = useText();
  const [successorId, setSuccessorId] = useState<string | null>(null);
  const of = { agencyId, departmentId: department.id, successorId };
  const preview = useQuery(trpc.organisation.previewDissolution.queryOptions(of, { gcTime: 0, staleTime: 0 }));
  const dissolve = useMutation(
    trpc.organisation.dissolveDepartment.mutationOptions({
      onSuccess: () => {
        onClose();
        void queryClient.invalidateQueries({ queryKey: trpc.agency.departments.queryKey({ agencyId }) });
        void queryClient.invalidateQueries({ queryKey: trpc.organisation.formerDepartments.queryKey({ agencyId }) });
      },
      // Whoever confirms again confirms the list as it is now.
      onError: () => preview.refetch(),
    }),
  );
  return (
    <>
      <p>{t("历史填报和结果保留原处室名称。撤销与下列变动同时生效，其人员已登录的随即退出。")}</p>
      <ChoiceField
        label={t("由哪个处室接手")}
        none={t("不指定，逐项重新分解")}
        chosen={successorId}
        options={others.map(({ id, name }) => [id, name] as const)}
        onChoose={setSuccessorId}
      />
      <QueryGate query={preview}>{(dissolution) => <DissolutionLists dissolution={dissolution} />}</QueryGate>
      <Fault error={dissolve.error} />
      <div className="fh-actions">
        <Button className="fh-button" onPress={onClose}>
          {t("取消")}
        </Button>
        <Button
          className="fh-button fh-button-main"
          isDisabled={preview.data === undefined || preview.isFetching || dissolve.isPending}
          onPress={() => {
            if (preview.data) dissolve.mutate({ ...of, expected: preview.data.digest });
          }}
        >
          {t("撤销")}
        </Button>
      </div>
    </>
  );
}
