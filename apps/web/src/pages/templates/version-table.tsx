import { EmptyPicture, useLanguage } from "@faheng/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { TemplateKind, TemplatesView } from "../../api/outputs.ts";
import { client, queryClient, trpc } from "../../api/trpc.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Fault } from "../../parts/fault.tsx";
import { ReasonButton } from "../../parts/reason-button.tsx";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import { templateAddress } from "./template-address.ts";
import { useText } from "./words.ts";

type OfKind = TemplatesView[number];
type Version = OfKind["versions"][number];

/** Every version with who uploaded and who withdrew it; those in use are tried on a document of this assessment. */
export function VersionTable(props: {
  readonly assessmentId: string;
  readonly ownerId: string | null;
  readonly of: OfKind;
}) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { assessmentId, ownerId, of } = props;
  const { kind, versions } = of;
  const [about, setAbout] = useState<string | null>(null);
  const papers = useQuery(trpc.paper.list.queryOptions({ assessmentId }));
  const offers = (papers.data?.offers ?? []).filter((it) => it.kind === kind);
  const offer = offers.find((it) => it.about === about) ?? offers[0];
  const withdraw = useMutation({
    mutationFn: async ({ version, reason }: { readonly version: number; readonly reason: string }) =>
      await client.template.withdraw.mutate({ ownerId, kind, version, reason }),
    onSettled: async () => await queryClient.invalidateQueries(),
  });
  if (versions.length === 0) {
    return (
      <EmptyPicture title={t("还没有模板")}>
        {t("按下面的字段表在 Word 中做好模板，上传后列在这里；没有模板时，公文按系统内置版式制作。")}
      </EmptyPicture>
    );
  }
  return (
    <>
      {offers.length > 1 ? (
        <div className="fw-record-form fw-no-print">
          <ChoiceField
            label={t("试填哪一份")}
            chosen={offer?.about ?? null}
            options={offers.map((it) => [it.about, it.label] as const)}
            onChoose={setAbout}
          />
        </div>
      ) : null}
      {papers.isSuccess && offer === undefined ? (
        <p className="fh-quiet">{t("这个考评现在没有可以制作的这类公文，不能试填；有关事项办理后再试。")}</p>
      ) : null}
      <Fault error={withdraw.error ?? papers.error} />
      <ScrollRegion name={t("模板各版")}>
        <table className="fh-table fw-papers">
          <thead>
            <tr>
              <th scope="col">{t("版本")}</th>
              <th scope="col">{t("名称")}</th>
              <th scope="col">{t("上传")}</th>
              <th scope="col">{t("办理")}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((it) => (
              <tr key={it.id} className={it.withdrawn === null ? "" : "fh-quiet"}>
                <td>{t("第{version}版", { version: it.version })}</td>
                <td className="fw-long">
                  <span lang="zh-CN">{it.name}</span>
                  <br />
                  <a
                    className="fh-link"
                    href={`${templateAddress(ownerId, kind)}/${it.version}`}
                    title={t("校验值 {sha256}", { sha256: it.sha256 })}
                    download
                  >
                    {t("下载：{name}", { name: it.fileName })}
                  </a>
                </td>
                <td>
                  {it.savedByName} {timeText(it.savedAt, language, timeZone)}
                </td>
                <td>
                  {it.withdrawn === null ? (
                    <div className="fh-actions fw-no-print">
                      {offer === undefined ? null : (
                        <a className="fh-link" href={trialAddress(assessmentId, kind, it, offer.about)} download>
                          {t("试填第{version}版", { version: it.version })}
                        </a>
                      )}
                      <ReasonButton
                        label={t("停用模板")}
                        about={t("第{version}版", { version: it.version })}
                        question={t("停用后不能再用它制作公文；已制作的公文不变，这一版仍列出并可下载。")}
                        reasonLabel={t("停用的理由")}
                        isDisabled={withdraw.isPending}
                        onConfirm={(reason) => withdraw.mutate({ version: it.version, reason })}
                      />
                    </div>
                  ) : (
                    <p lang="zh-CN">
                      {t("停用：{by} {at}，{reason}", {
                        by: it.withdrawn.byName,
                        at: timeText(it.withdrawn.at, language, timeZone),
                        reason: it.withdrawn.reason,
                      })}
                    </p>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function trialAddress(assessmentId: string, kind: TemplateKind, { version }: Version, about: string): string {
  return `/files/template-trial/${encodeURIComponent(assessmentId)}/${kind}/${version}?about=${encodeURIComponent(about)}`;
}
