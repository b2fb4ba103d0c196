import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { TextField } from "./text-field.tsx";
import { useText } from "./words.ts";

/** What a button asks before it acts. */
export interface Question {
  readonly title: string;
  readonly question: string;
  /** What the act is called on the button that does it. */
  readonly label: string;
  /** What the reason is called, without which nothing is done; `null` where none is asked for. */
  readonly reasonLabel: string | null;
  readonly onCancel: () => void;
  readonly onConfirm: (reason: string) => void;
}

/** Asks once; Escape, a press beside it and 取消 leave everything as it was. */
export function AskDialog({ title, question, label, reasonLabel, onCancel, onConfirm }: Question) {
  const t = useText();
  const [reason, setReason] = useState("");
  return (
    <ModalOverlay className="fw-overlay" isOpen isDismissable onOpenChange={onCancel}>
      <Modal className="fw-modal">
        <Dialog role={reasonLabel === null ? "alertdialog" : "dialog"}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <p>{question}</p>
          {reasonLabel === null ? null : (
            <TextField label={reasonLabel} maxLength={400} value={reason} onText={setReason} />
          )}
          <div className="fh-actions">
            <Button className="fh-button" onPress={onCancel}>
              {t("取消")}
            </Button>
            <Button
              className="fh-button fh-button-main"
              isDisabled={reasonLabel !== null && reason.trim() === ""}
              onPress={() => onConfirm(reason.trim())}
            >
              {label}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
