import { listAgencies, listTransfers } from "@faheng/database";
import { cityMoment, type TransferSide, type TransferState, type TransferStep } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { type TakenFile, writeTable } from "../report/table-file.ts";

const SIDES: Readonly<Record<TransferSide, string>> = { given: "划出", received: "划入" };
const STATES: Readonly<Record<TransferState, string>> = { standing: "有效", "taken-in": "已承接", undone: "已撤销" };
const ACTS: Readonly<Record<TransferStep["act"], string>> = {
  "transfer.set": "划转",
  "transfer.take-in": "承接",
  "transfer.undo": "撤销",
};

/** Every item that went to another agency or came from one, undone ones too; of the other side no more than this side is told. */
export async function transferTable({ db, context }: Desk, { assessment }: LoadedAssessment): Promise<TakenFile> {
  const names = new Map((await listAgencies(db, { kind: "office" })).map(({ id, name }) => [id, name]));
  const rows = (await listTransfers(db, assessment)).flatMap(
    ({ side, state, items, toAgencyId, fromDay, document, steps }) => {
      const done = steps.map(({ act, byName, at, reason }) => {
        const words = `${ACTS[act]}：${byName} ${cityMoment(at, context.timeZone)}`;
        return reason === null ? words : `${words}（${reason}）`;
      });
      const to = toAgencyId === null ? "" : (names.get(toAgencyId) ?? "");
      return items.map(({ indicator, number, title }) => {
        const item = `${number} ${title}`.trim();
        return [SIDES[side], indicator ?? "", item, fromDay, to, document, STATES[state], done.join("\n")];
      });
    },
  );
  const columns = [
    { title: "方向", width: 8 },
    { title: "指标", width: 12 },
    { title: "事项", width: 36 },
    { title: "自何日起", width: 12 },
    { title: "划入机关", width: 20 },
    { title: "文件", width: 28 },
    { title: "状态", width: 10 },
    { title: "办理", width: 48 },
  ];
  return await writeTable("xlsx", "职能划转", { title: "职能划转", columns, rows });
}
