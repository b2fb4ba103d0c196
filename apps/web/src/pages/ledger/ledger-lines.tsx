import type { LedgerLine, LedgerView } from "../../api/outputs.ts";
import { LedgerCellOf } from "./ledger-cell-of.tsx";
import { LastMonth } from "./last-month.tsx";
import type { LedgerWork } from "./use-ledger.ts";
import { useText } from "./words.ts";

/** The lines in the columns of the document; while one fills in, last month stands beside this. */
export function LedgerLines(props: {
  readonly view: LedgerView;
  readonly lines: readonly LedgerLine[];
  readonly work: LedgerWork;
  readonly isWritable: boolean;
}) {
  const t = useText();
  const { view, lines, work, isWritable } = props;
  return (
    <div className="fw-scroll">
      <table className="fh-table fw-ledger-lines">
        <thead>
          <tr>
            {view.form.columns.map(({ key, title }) => (
              <th key={key} scope="col" lang="zh-CN" className={`fw-ledger-${key}`}>
                {title}
              </th>
            ))}
            <th scope="col" className="fw-no-print">
              {t("上月")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.indicator}>
              {view.form.columns.map(({ key }) => (
                <LedgerCellOf key={key} column={key} view={view} line={line} work={work} isWritable={isWritable} />
              ))}
              <LastMonth line={line} work={work} isWritable={isWritable} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
