/** How often letters are written: never, once a day, for each notice. */
export const MAIL_PACES = ["none", "daily", "each"] as const;
export type MailPace = (typeof MAIL_PACES)[number];

/** How somebody wants to hear of their notices beside the inbox. Who never said has no row. */
export interface NoticeSettingTable {
  person_id: string;
  /** Where letters go; `null` where none may. */
  address: string | null;
  mail: MailPace;
  /** 1 where what the city has connected tells them too. */
  is_called: number;
  version: number;
  changed_at: string;
}
