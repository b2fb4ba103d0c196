/** A cycle's title wherever it is shown; a bureau's own is marked in words, as on paper. */
export function cycleName(title: string, isOwn: boolean): string {
  return isOwn ? `${title}（本局自评）` : title;
}
