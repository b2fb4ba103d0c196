import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useText } from "../words.ts";

/** A button that shows a picture; as a picture it can run nothing, whatever else it may be. */
export function PreviewPicture({ href, name }: { readonly href: string; readonly name: string }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [isBroken, setBroken] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="fh-link" aria-label={t("预览 {name}", { name })}>
        {t("预览")}
      </Button>
      <ModalOverlay className="fw-overlay" isDismissable>
        <Modal className="fw-modal fw-modal-wide">
          <Dialog>
            <Heading slot="title" level={2}>
              <span lang="zh-CN">{name}</span>
            </Heading>
            <div className="fw-modal-body">
              {isBroken ? (
                <p role="alert">{t("不能预览，请下载后查看。")}</p>
              ) : (
                <img className="fw-picture" src={href} alt={name} onError={() => setBroken(true)} />
              )}
            </div>
            <div className="fh-actions">
              <Button className="fh-button" onPress={() => setOpen(false)}>
                {t("关闭")}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
