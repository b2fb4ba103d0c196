import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import type { Successor } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import type { AgencyRow } from "./agency-row.ts";
import { ReformConfirm } from "./reform-confirm.tsx";
import { ReformForm } from "./reform-form.tsx";

/** 机构改革 in two steps: who takes over; then the list of what moves and ends, and the act itself. */
export function ReformAgency(props: { readonly agency: AgencyRow; readonly others: readonly AgencyRow[] }) {
  const t = useText();
  const { agency, others } = props;
  const [isOpen, setOpen] = useState(false);
  const [successor, setSuccessor] = useState<Successor | null>(null);
  const close = (): void => {
    setOpen(false);
    setSuccessor(null);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={(next) => (next ? setOpen(true) : close())}>
      <Button className="fh-button">{t("办理机构改革")}</Button>
      <ModalOverlay className="fw-overlay" isDismissable>
        <Modal className="fw-modal fw-modal-wide">
          <Dialog role="alertdialog">
            <Heading slot="title" level={2}>
              {t("机构改革 · {name}", { name: agency.name })}
            </Heading>
            {successor === null ? (
              <ReformForm agency={agency} others={others} onNext={setSuccessor} onCancel={close} />
            ) : (
              <ReformConfirm
                agencyId={agency.id}
                successor={successor}
                onBack={() => setSuccessor(null)}
                onCancel={close}
                onDone={close}
              />
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
