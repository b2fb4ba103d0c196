import { useLanguage } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { FileTrigger } from "react-aria-components/FileTrigger";
import type { ErrorReport } from "@faheng/domain";
import type { TemplateKind } from "../../api/outputs.ts";
import { actByFile } from "../../api/send-file.ts";
import { queryClient } from "../../api/trpc.ts";
import { Fault } from "../../parts/fault.tsx";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { templateAddress } from "./template-address.ts";
import { useText } from "./words.ts";

interface Saved {
  readonly version: number | null;
  readonly problems: readonly ErrorReport[];
}

/** Uploads a template: it becomes the next version, or everything that is wrong with it is listed with its place. */
export function TemplateUpload({ ownerId, kind }: { readonly ownerId: string | null; readonly kind: TemplateKind }) {
  const t = useText();
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState("");
  const send = useMutation({
    mutationFn: async (chosen: File) => {
      const address = `${templateAddress(ownerId, kind)}?name=${encodeURIComponent(name.trim())}`;
      return await actByFile<Saved>(address, chosen);
    },
    onSuccess: ({ version }) => {
      if (version !== null) setFile(null);
    },
    onSettled: async () => await queryClient.invalidateQueries(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (file) send.mutate(file);
  };
  const choose = (chosen: FileList | null): void => {
    const [one] = chosen ?? [];
    if (!one) return;
    send.reset();
    setFile(one);
    if (name.trim() === "") setName(one.name.replace(/\.docx$/iu, "").slice(0, 80));
  };
  return (
    <form onSubmit={submit} aria-label={t("上传模板")} className="fw-record-form fw-no-print">
      <p className="fh-quiet">
        {t("上传 .docx（不超过 2 MB）。上传时逐个核对字段，全部正确才保存为新的一版；原有各版不变。")}
      </p>
      <div className="fh-actions">
        <FileTrigger acceptedFileTypes={[".docx"]} onSelect={choose}>
          <Button className="fh-button" isDisabled={send.isPending}>
            {t("选择模板文件")}
          </Button>
        </FileTrigger>
        <span lang="zh-CN">{file?.name ?? t("未选择文件")}</span>
      </div>
      <TextField
        label={t("模板名称")}
        help={t("如：2026年红头")}
        maxLength={80}
        required
        value={name}
        onText={setName}
      />
      <Fault error={send.error} />
      <div className="fh-actions">
        <button type="submit" className="fh-button fh-button-main" disabled={send.isPending || file === null}>
          {t("核对并保存")}
        </button>
      </div>
      <div aria-live="polite">
        {send.isPending ? <p>{t("正在核对字段……")}</p> : null}
        {send.data === undefined ? null : send.data.version === null ? (
          <ProblemTable problems={send.data.problems} />
        ) : (
          <p>{t("字段全部正确，已保存为第 {version} 版。", { version: send.data.version })}</p>
        )}
      </div>
    </form>
  );
}

function ProblemTable({ problems }: { readonly problems: readonly ErrorReport[] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      <p className="fh-problem">{t("有 {n} 处需要修改，没有保存：", { n: problems.length })}</p>
      <ScrollRegion name={t("需要修改的地方")}>
        <table className="fh-table">
          <thead>
            <tr>
              <th scope="col">{t("位置")}</th>
              <th scope="col">{t("问题")}</th>
              <th scope="col">{t("如何修改")}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ code, place, message, mend }, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- the list never changes, and two may be of one place
              <tr key={`${at} ${place ?? ""}`}>
                <td lang="zh-CN">{place}</td>
                <td className="fw-long">
                  {message[language]} <span className="fh-quiet">{code}</span>
                </td>
                <td className="fw-long">{mend[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
