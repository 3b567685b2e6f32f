/** What a treatment does to the cycle: separate channels, each with its strength, onset and decay. */

/**
 * Channels. A strength of 0 does nothing; at full effect e = 1
 * - `longerAnagen` s: what is left of anagen takes (1 + s e) times as long;
 * - `kenogenRecruitment` s: empty follicles restart (1 + s e) times as fast;
 * - `exogen` s: telogen runs (1 + s e) times as fast (s > 0 releases old hairs early, −1 < s < 0 holds them);
 * - `diameterRecovery` s: at an anagen onset the hair regains the share s e of what it has lost;
 * - `protection` s: miniaturisation at an anagen onset is reduced by the share s e;
 * - `thickening` s: growing shafts are (1 + s e) times as thick, at once (matrix volume, not a new cycle).
 */
export type Channel =
  | "longerAnagen"
  | "kenogenRecruitment"
  | "exogen"
  | "diameterRecovery"
  | "protection"
  | "thickening";

export const channelNames: readonly Channel[] = [
  "longerAnagen",
  "kenogenRecruitment",
  "exogen",
  "diameterRecovery",
  "protection",
  "thickening",
];

export interface ChannelEffect {
  readonly strength: number;
  /** Time constant with which the effect comes, days, above 0. */
  readonly onsetDays: number;
  /** Time constant with which it goes after a session or after stopping, days, above 0. */
  readonly decayDays: number;
}

export interface Treatment {
  readonly id: string;
  readonly name: string;
  /** "sessions": each session gives a pulse; "continuous": in force between start and stop. */
  readonly kind: "sessions" | "continuous";
  readonly channels: Partial<Readonly<Record<Channel, ChannelEffect>>>;
  /** Prior probability that it does nothing to the cycle, 0 to 1. */
  readonly nullProbability: number;
  readonly source: string;
  readonly grade: "fitted" | "design choice" | "from memory: verify before relying on it";
}

/** When it is given. Day 0 is the baseline visit; nothing may be given before it. */
export type Schedule =
  | { readonly kind: "sessions"; readonly days: readonly number[] }
  | { readonly kind: "continuous"; readonly fromDay: number; readonly untilDay: number | null };

export interface Course {
  readonly treatment: Treatment;
  readonly schedule: Schedule;
  /** Multiplies every strength: a patient's own response, 0 for a patient in whom it does nothing. Default 1. */
  readonly response?: number;
}
