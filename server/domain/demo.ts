/**
 * The people of the sandbox's demo, known to everybody by design: the seed makes them, the sign-in
 * page offers them in one click. A live installation has neither.
 */
export const demoPassword = "lantern-over-9-harbours";

export const demoOwner = { email: "owner@demo.tenure.example", name: "Olivia Marlow" } as const;

/** An admin who sees figures and no personal data. */
export const demoSupport = { email: "support@demo.tenure.example", name: "Sam Calder" } as const;
