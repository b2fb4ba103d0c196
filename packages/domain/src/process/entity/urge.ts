/** 催办: that whoever has an indicator was urged to see to it. */
export interface Urge {
  readonly indicator: string;
  /** The city's day, `YYYY-MM-DD`: once a day at most. */
  readonly urgedOn: string;
  /** What was said with it; empty for nothing. */
  readonly note: string;
  readonly urgedBy: string;
  readonly urgedByName: string;
  /** Instant in UTC. */
  readonly urgedAt: string;
}
