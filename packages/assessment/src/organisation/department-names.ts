import { type Db, listDepartments, listFormerDepartments } from "@faheng/database";

/** What departments of an agency are called in results and on paper: one that was dissolved keeps its name, with a mark. */
export async function listDepartmentNames(
  db: Db,
  agencyId: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const [departments, former] = await Promise.all([listDepartments(db, agencyId), listFormerDepartments(db, agencyId)]);
  return [...departments, ...former.map(({ id, name }) => ({ id, name: `${name}（已撤销）` }))];
}
