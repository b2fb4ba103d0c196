/** What is compared; the fields of a pack whose doubts speak about it. */
export const FACETS = {
  标题: ["title", "groups", "group", "notes", "stages", "level1", "level2", "level3", "content"],
  序号: ["printedNumber"],
  条目: ["indicators"],
  措辞: ["requirement", "content", "level3"],
  数字: ["requirement", "figures", "materials", "stages", "content"],
  名称: ["requirement", "bases", "materials"],
  牵头: ["lead", "departments"],
  配合: ["cooperating", "departments"],
  责任单位: ["responsible", "departments"],
  依据: ["bases"],
  方式: ["methods"],
  材料: ["materials"],
  成果: ["outputs"],
  分值: ["standard", "settings"],
  答复: [],
  存疑: [],
  文件: [
    "title",
    "documentNumber",
    "issuer",
    "issuedOn",
    "stages",
    "externalSystems",
    "evidenceFrom",
    "layers",
    "notes",
  ],
} as const satisfies Record<string, readonly string[]>;

/** One of the things that are compared. */
export type Facet = keyof typeof FACETS;

/** Something that stands on one side only. */
export interface Difference {
  readonly place: string;
  readonly facet: Facet;
  /** The side it stands on: printed and not in the pack, or in the pack and not printed. */
  readonly side: "document" | "pack";
  readonly text: string;
  /** The doubt by which the pack itself says that it reads here; `null`: nothing explains it. */
  readonly reading: string | null;
}
