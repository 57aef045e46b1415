/** What the publisher chose for all upgrades, or for all downgrades. */
export type SwitchTraits = {
  /** Waits for the end of the period, and can be cancelled until then. */
  isDeferred: boolean;
  /** Asks for the whole new price today, for a period that begins today. */
  charges: boolean;
  /** What is given back of what the current period was paid with. */
  refunds: "nothing" | "the-unused" | "last-payment";
  /** Turns the value of the unused time into time on the new plan. */
  creditsTime: boolean;
};

const later = { isDeferred: true, charges: false, refunds: "nothing", creditsTime: false } as const;
const now = { ...later, isDeferred: false } as const;

/** The seven ways to change plans, under the names of the contracts. */
export const switchAlgorithms = {
  DEFERRED: later,
  IMMEDIATE_WITHOUT_PRORATION: now,
  IMMEDIATE_AND_CHARGE_WITHOUT_PRORATION: { ...now, charges: true },
  IMMEDIATE_AND_CHARGE_WITH_FULL_REFUND: { ...now, charges: true, refunds: "last-payment" },
  IMMEDIATE_AND_CHARGE_WITH_REFUND: { ...now, charges: true, refunds: "the-unused" },
  IMMEDIATE_AND_CHARGE_WITH_TIME_PRORATION: { ...now, charges: true, creditsTime: true },
  IMMEDIATE_WITH_TIME_PRORATION: { ...now, creditsTime: true },
} as const satisfies Record<string, SwitchTraits>;

export type SwitchAlgorithm = keyof typeof switchAlgorithms;

export const isSwitchAlgorithm = (name: string): name is SwitchAlgorithm =>
  Object.hasOwn(switchAlgorithms, name);

export type SwitchDirection = "upgrade" | "downgrade";

/** Which of two offers is the better one is what the publisher says, not what they cost. */
export type SwitchSettings = {
  routes: readonly { fromOfferId: string; toOfferId: string; direction: SwitchDirection }[];
  upgrade: SwitchAlgorithm;
  downgrade: SwitchAlgorithm;
  trial: TrialBehaviour;
};

/**
 * What becomes of a free trial: it goes on under the new plan to its end, or it ends with the
 * switch, where the algorithm asks for money.
 */
export type TrialBehaviour = "keep" | "end";

/** What settings begin with: nothing can be switched until the publisher names routes. */
export const defaultSwitchSettings: SwitchSettings = {
  routes: [],
  upgrade: "IMMEDIATE_WITHOUT_PRORATION",
  downgrade: "DEFERRED",
  trial: "keep",
};
