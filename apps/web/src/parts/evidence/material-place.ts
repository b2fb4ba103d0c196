/** One material of one indicator. */
export interface MaterialPlace {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly material: string;
}

/** One file of the evidence of an indicator. */
export interface FilePlace extends Omit<MaterialPlace, "material"> {
  readonly sha256: string;
}
