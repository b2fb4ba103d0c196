import type { Selectable } from "kysely";
import { oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import { MAIL_PACES, type MailPace, type NoticeSettingTable } from "../tables/notice-setting.table.ts";

/** How somebody wants to hear of their notices beside the inbox. */
export interface NoticeSetting {
  readonly personId: string;
  /** Where letters go; `null` where none may. */
  readonly address: string | null;
  readonly mail: MailPace;
  /** Whether what the city has connected tells them too. */
  readonly isCalled: boolean;
  /** 0 where they never said. */
  readonly version: number;
}

/** What some people have said; who never did is not in it. */
export async function listNoticeSettings(db: Db, personIds: readonly string[]): Promise<NoticeSetting[]> {
  const rows = await db
    .selectFrom("notice_setting")
    .selectAll()
    .where("person_id", "in", [...personIds, ""])
    .execute();
  return rows.map(noticeSettingFromRow);
}

/** Who wants one letter a day, by id, some at a time. */
export async function listDailyReaders(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("notice_setting")
    .select("person_id")
    .where("mail", "=", "daily")
    .where("person_id", ">", after)
    .orderBy("person_id")
    .limit(limit)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/**
 * Keeps what somebody says by now.
 *
 * @returns `false` where their version is not the one before: they said something else in between.
 */
export async function putNoticeSetting(trx: Transaction, setting: NoticeSetting, at: string): Promise<boolean> {
  const values = {
    address: setting.address,
    mail: setting.mail,
    is_called: setting.isCalled ? 1 : 0,
    version: setting.version,
    changed_at: at,
  };
  if (setting.version === 1) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("notice_setting")
      .values({ person_id: setting.personId, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await trx
    .updateTable("notice_setting")
    .set(values)
    .where("person_id", "=", setting.personId)
    .where("version", "=", setting.version - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function noticeSettingFromRow(row: Selectable<NoticeSettingTable>): NoticeSetting {
  return {
    personId: row.person_id,
    address: row.address,
    mail: oneOf(MAIL_PACES, row.mail, { table: "notice_setting", column: "mail" }),
    isCalled: row.is_called === 1,
    version: row.version,
  };
}
