/** Ways out of the house: a letter, and what the city has connected. */
export const CHANNELS = ["mail", "call"] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * How it stands: on its way, taken by the other side, refused by it for good, or nobody knows, since the connection broke off after
 * everything had been said.
 */
export const DELIVERY_STATES = ["sending", "sent", "refused", "unsure"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What left the house for somebody: that it did, not what it said. */
export interface DeliveryTable {
  person_id: string;
  channel: Channel;
  /** A notice's id, or the day of a digest: sent once. */
  key: string;
  state: DeliveryState;
  /** The newest notice that it told of. */
  up_to: string;
  at: string;
}
