import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { TextField } from "./text-field.tsx";
import { useText } from "./words.ts";

/** A button that asks why before it acts; without a reason it does not, and Escape or 取消 leave everything as it was. */
export function ReasonButton(props: {
  readonly label: string;
  /** What it is done to. */
  readonly about: string;
  readonly question: string;
  readonly reasonLabel: string;
  readonly isDisabled?: boolean;
  readonly onConfirm: (reason: string) => void;
}) {
  const t = useText();
  const { label, about, question, reasonLabel, isDisabled = false, onConfirm } = props;
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="fh-link" isDisabled={isDisabled} aria-label={`${label} ${about}`}>
        {label}
      </Button>
      <ModalOverlay className="fw-overlay" isDismissable>
        <Modal className="fw-modal">
          <Dialog>
            <Heading slot="title" level={2}>
              {label} · {about}
            </Heading>
            <p>{question}</p>
            <TextField label={reasonLabel} maxLength={400} value={reason} onText={setReason} />
            <div className="fh-actions">
              <Button className="fh-button" onPress={() => setOpen(false)}>
                {t("取消")}
              </Button>
              <Button
                className="fh-button fh-button-main"
                isDisabled={reason.trim() === ""}
                onPress={() => {
                  setOpen(false);
                  onConfirm(reason.trim());
                  setReason("");
                }}
              >
                {label}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
