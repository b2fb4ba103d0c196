import type { useText } from "./words.ts";

/** What the acts of a statement are called: the office 评定, a bureau in a cycle of its own 估算. */
export function statementWords(t: ReturnType<typeof useText>, isOwn: boolean) {
  return isOwn
    ? {
        open: t("待估算"),
        given: t("已估算"),
        state: t("作出估算"),
        change: t("更改估算"),
        withdraw: t("撤回估算"),
        changeOrWithdraw: t("更改或撤回估算"),
        withdrawn: t("撤回后该项恢复为待估算，原估算留在历史中。须先写明理由。"),
        awaitsBound: t("文件没有规定幅度：先设定上限，再估算。"),
        needs: t("填写估算结果和理由后即可提交。"),
        one: t("估算"),
        by: (name: string, time: string) => t("{name} 估算于 {time}", { name, time }),
        history: (n: number) => t("历次估算（{n}）", { n }),
      }
    : {
        open: t("待评定"),
        given: t("已评定"),
        state: t("作出评定"),
        change: t("更改评定"),
        withdraw: t("撤回评定"),
        changeOrWithdraw: t("更改或撤回评定"),
        withdrawn: t("撤回后该项恢复为待评定，原评定留在历史中。须先写明理由。"),
        awaitsBound: t("文件没有规定幅度：先设定上限，再评定。"),
        needs: t("填写评定结果和理由后即可提交。"),
        one: t("评定"),
        by: (name: string, time: string) => t("{name} 评定于 {time}", { name, time }),
        history: (n: number) => t("历次评定（{n}）", { n }),
      };
}

/** Those words. */
export type StatementWords = ReturnType<typeof statementWords>;
