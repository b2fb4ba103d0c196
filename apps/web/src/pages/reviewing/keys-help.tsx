import { Button } from "react-aria-components/Button";
import { Dialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useText } from "./words.ts";

/** What the keys of the page do; Escape closes it. */
export function KeysHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useText();
  const keys = [
    ["J", t("下一项")],
    ["K", t("上一项")],
    ["N", t("下一个未评的事项")],
    ["?", t("显示这张表")],
    ["Esc", t("关闭窗口")],
  ] as const;
  return (
    <ModalOverlay className="fw-overlay" isOpen={isOpen} isDismissable onOpenChange={onClose}>
      <Modal className="fw-modal">
        <Dialog>
          <Heading slot="title" level={2}>
            {t("键盘操作")}
          </Heading>
          <dl className="fw-keys">
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <p className="fh-quiet">{t("在输入框中打字时这些键不起作用。")}</p>
          <div className="fh-actions">
            <Button className="fh-button" onPress={onClose}>
              {t("关闭")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
