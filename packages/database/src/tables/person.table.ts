/** Somebody who works here. Global: people move between agencies; where they belong is in `membership`. */
export interface PersonTable {
  id: string;
  name: string;
  created_at: string;
}
