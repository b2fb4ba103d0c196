import { useText } from "./words.ts";

/** One document in each of its forms: to be saved as a table or a text, or opened to be printed. */
export function DocumentLinks(props: {
  readonly href: string;
  readonly name: string;
  /** What else the address says, after its `?`. */
  readonly query?: string;
}) {
  const { href, name, query } = props;
  const asked = query === undefined ? "" : `?${query}`;
  const t = useText();
  const forms = [
    { format: "xlsx", text: t("表格 .xlsx") },
    { format: "docx", text: t("文档 .docx") },
  ];
  const print = t("打印稿");
  return (
    <>
      {forms.map(({ format, text }) => (
        <a
          key={format}
          className="fh-button"
          href={`${href}.${format}${asked}`}
          aria-label={`${text}：${name}`}
          download
        >
          {text}
        </a>
      ))}
      <a
        className="fh-button"
        href={`${href}.html${asked}`}
        aria-label={`${print}：${name}`}
        target="_blank"
        rel="noreferrer"
      >
        {print}
      </a>
    </>
  );
}
