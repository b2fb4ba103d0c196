/** One material of one indicator. */
export interface MaterialPlace {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly material: string;
}
