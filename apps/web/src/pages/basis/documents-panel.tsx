import { useState } from "react";
import type { CycleBasis } from "../../api/outputs.ts";
import { Panel } from "../../parts/page.tsx";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import { useText } from "./words.ts";

type CitedDocument = CycleBasis["documents"][number];
type Citation = CitedDocument["citations"][number];

/** So many documents stand at once. */
const SHOWN = 100;

/** 依据: the documents that items rest on, with the items of each. */
export function DocumentsPanel({ basis: { documents, frameworks } }: { readonly basis: CycleBasis }) {
  const t = useText();
  const [find, setFind] = useState("");
  const wanted = find.trim();
  const found = documents.filter(({ title, documentNumber }) =>
    `${title ?? ""} ${documentNumber ?? ""}`.includes(wanted),
  );
  const titles = new Map(frameworks.map((it) => [it.id, it]));
  return (
    <Panel
      title={t("依据")}
      side={
        documents.length === 0 ? null : (
          <input
            type="search"
            className="fh-input fw-no-print"
            aria-label={t("查找文件")}
            placeholder={t("查找文件")}
            maxLength={100}
            value={find}
            onChange={({ target }) => setFind(target.value)}
          />
        )
      }
    >
      {documents.length === 0 ? (
        <p>{t("各指标体系都没有写明依据。")}</p>
      ) : (
        <>
          <p className="fh-quiet">
            {t("引用最多的在前。“唯一依据”：除它之外没有引用别的文件，它一旦废止，这些事项就没有了依据。")}
            {t("文件是否仍然有效，本系统没有记录。")}
          </p>
          {found.length === 0 ? (
            <p role="status">{t("没有这样的文件")}</p>
          ) : (
            <ScrollRegion name={t("依据")}>
              <table className="fh-table">
                <thead>
                  <tr>
                    <th scope="col">{t("文件")}</th>
                    <th scope="col" className="fh-number">
                      {t("引用事项")}
                    </th>
                    <th scope="col" className="fh-number">
                      {t("唯一依据")}
                    </th>
                    <th scope="col" className="fh-number">
                      {t("涉及机关")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {found.slice(0, SHOWN).map((document) => (
                    <Row key={document.key} document={document} frameworks={titles} />
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          )}
          {found.length > SHOWN ? <p role="status">{t("只显示前 {n} 份，请用查找缩小范围。", { n: SHOWN })}</p> : null}
        </>
      )}
    </Panel>
  );
}

type Frameworks = ReadonlyMap<string, CycleBasis["frameworks"][number]>;

function Row(props: { readonly document: CitedDocument; readonly frameworks: Frameworks }) {
  const t = useText();
  const { document, frameworks } = props;
  const { title, documentNumber, kind, items, only, agencies, citations } = document;
  return (
    <tr>
      <th scope="row">
        <details>
          <summary lang="zh-CN">
            {title ?? documentNumber}
            {title === null || documentNumber === null ? null : <span className="fh-place">{documentNumber}</span>}
            {kind === "group" ? <small className="fh-quiet fw-under">{t("多份文件合称")}</small> : null}
          </summary>
          {citations.map((citation) => (
            <Cited key={citation.frameworkId} citation={citation} framework={frameworks.get(citation.frameworkId)} />
          ))}
        </details>
      </th>
      <td className="fh-number">{items}</td>
      <td className="fh-number">{only === 0 ? "—" : <strong>{only}</strong>}</td>
      <td className="fh-number">{agencies}</td>
    </tr>
  );
}

function Cited(props: {
  readonly citation: Citation;
  readonly framework: CycleBasis["frameworks"][number] | undefined;
}) {
  const t = useText();
  const { citation, framework } = props;
  const { only } = citation;
  const others = citation.items.filter((code) => !only.includes(code));
  return (
    <div className="fw-cited">
      <p className="fh-quiet" lang="zh-CN">
        {framework?.title}
      </p>
      <CitedItems heading={t("唯一依据（{n}）", { n: only.length })} codes={only} framework={framework} />
      <CitedItems heading={t("还引用了别的文件（{n}）", { n: others.length })} codes={others} framework={framework} />
    </div>
  );
}

function CitedItems(props: {
  readonly heading: string;
  readonly codes: readonly string[];
  readonly framework: CycleBasis["frameworks"][number] | undefined;
}) {
  const { heading, codes, framework } = props;
  const wanted = new Set(codes);
  if (wanted.size === 0) return null;
  return (
    <>
      <p>{heading}</p>
      <ul lang="zh-CN" className="fw-bases">
        {framework?.items
          .filter(({ code }) => wanted.has(code))
          .map(({ code, printedNumber, title }) => (
            <li key={code}>
              {printedNumber === null ? null : <span className="fh-place">{printedNumber} </span>}
              {title}
            </li>
          ))}
      </ul>
    </>
  );
}
