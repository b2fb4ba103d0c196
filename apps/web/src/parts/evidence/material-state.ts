import type { Piece } from "../../api/outputs.ts";

/** Where one material stands, by the newest version of each of its pieces. */
export type MaterialState = "lacking" | "sent-back" | "given" | "accepted";

type Standing = Pick<Piece, "material" | "n" | "version" | "state" | "isCurrent">;

/** What is there of a material: the newest version of each piece, those withdrawn left out. */
export function piecesOf<One extends Standing>(pieces: readonly One[], material: string): One[] {
  return pieces.filter((it) => it.material === material && it.isCurrent && it.state !== "withdrawn");
}

/** What was sent back waits for its department, what was given for the coordinator; accepted is what has nothing left to do. */
export function materialState(pieces: readonly Standing[], material: string): MaterialState {
  const own = piecesOf(pieces, material);
  if (own.length === 0) return "lacking";
  return (["sent-back", "given"] as const).find((state) => own.some((it) => it.state === state)) ?? "accepted";
}

/** How many of the materials that an indicator asks for have been given, and how many there are. */
export function completenessOf(
  materials: readonly { readonly key: string }[],
  pieces: readonly Standing[],
): { readonly given: number; readonly all: number } {
  const given = materials.filter(({ key }) =>
    piecesOf(pieces, key).some(({ state }) => state === "given" || state === "accepted"),
  );
  return { given: given.length, all: materials.length };
}
