import { useText } from "./words.ts";

/** One document in each of its forms: to be saved as a table or a text, or opened to be printed. */
export function DocumentLinks({ href, name }: { readonly href: string; readonly name: string }) {
  const t = useText();
  const forms = [
    { format: "xlsx", text: t("表格 .xlsx") },
    { format: "docx", text: t("文档 .docx") },
  ];
  const print = t("打印稿");
  return (
    <>
      {forms.map(({ format, text }) => (
        <a key={format} className="fh-button" href={`${href}.${format}`} aria-label={`${text}：${name}`} download>
          {text}
        </a>
      ))}
      <a className="fh-button" href={`${href}.html`} aria-label={`${print}：${name}`} target="_blank" rel="noreferrer">
        {print}
      </a>
    </>
  );
}
