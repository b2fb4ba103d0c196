import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import type { FileUse, StoredFile } from "../../../api/outputs.ts";
import { client, trpc } from "../../../api/trpc.ts";
import type { EvidencePlace } from "../../../api/upload.ts";
import { Fault } from "../../../parts/fault.tsx";
import { TextField } from "../../../parts/text-field.tsx";
import { useText } from "../words.ts";

/** A button that lets somebody give a file once more that the agency has given elsewhere, without uploading it again. */
export function ChooseStored(props: {
  readonly about: string;
  readonly isDisabled: boolean;
  readonly giving: EvidencePlace;
  readonly onChanged: () => Promise<unknown>;
}) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { about, isDisabled, giving, onChanged } = props;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="fh-link" isDisabled={isDisabled} aria-label={t("选用已有文件：{about}", { about })}>
        {t("选用已有文件")}
      </Button>
      <ModalOverlay className="fw-overlay" isDismissable>
        <Modal className="fw-modal fw-modal-reading">
          <Dialog>
            <Heading slot="title" level={2}>
              {t("选用已有文件")} · <span lang="zh-CN">{about}</span>
            </Heading>
            <Files giving={giving} onChanged={onChanged} onDone={() => setOpen(false)} />
            <div className="fh-actions">
              <Button className="fh-button" onPress={() => setOpen(false)}>
                {t("取消")}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Files(props: {
  readonly giving: EvidencePlace;
  readonly onChanged: () => Promise<unknown>;
  readonly onDone: () => void;
}) {
  const t = useText();
  const [text, setText] = useState("");
  const { giving, onChanged, onDone } = props;
  const { assessmentId, indicator } = giving;
  const { data, error } = useQuery(
    trpc.evidence.stored.queryOptions({ assessmentId, indicator, text }, { placeholderData: keepPreviousData }),
  );
  const given = useMutation({
    mutationFn: async ({ sha256 }: StoredFile) =>
      await client.evidence.give.mutate(Object.assign({ offered: { kind: "stored" as const, sha256 } }, giving)),
    onSuccess: async () => {
      await onChanged();
      onDone();
    },
  });
  return (
    <div className="fw-modal-body">
      <TextField label={t("文件名")} type="search" maxLength={100} value={text} onText={setText} />
      <p className="fh-quiet">{t("同一份文件在各处分别审核；材料日期按本项所填。")}</p>
      <Fault error={error ?? given.error} />
      {data?.length === 0 ? <p>{t("没有可选用的文件。")}</p> : null}
      <ul className="fw-pieces">
        {data?.map((file) => (
          <li key={file.sha256} className="fw-piece">
            <p lang="zh-CN">{file.fileName}</p>
            <FileUses uses={file.uses} />
            <Button
              className="fh-link"
              aria-label={t("选用 {name}", { name: file.fileName })}
              isDisabled={given.isPending}
              onPress={() => given.mutate(file)}
            >
              {t("选用")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where a file is given: year, indicator and departments. */
export function FileUses({ uses }: { readonly uses: readonly FileUse[] }) {
  const t = useText();
  return (
    <ul className="fh-quiet" lang="zh-CN">
      {uses.map((use) => (
        <li key={JSON.stringify([use.cycle, use.indicator, use.material])}>
          {use.cycle} · {use.indicator} {use.title} {use.material}
          {use.departments.length === 0 ? null : ` · ${use.departments.join(t("、"))}`}
        </li>
      ))}
    </ul>
  );
}
