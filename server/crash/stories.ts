import type { AfterScript, ScriptEntry, ScriptOutcome } from "@/server/domain/payment-script";
import type { Random } from "./random";

const secondMs = 1_000;
const hourMs = 3_600 * secondMs;
const weekMs = 7 * 24 * hourMs;

/** How a weekly subscription stands when the test meets it, and what its bank says from then on. */
export type Story = {
  name: string;
  /** How long before now it was bought. */
  age: (random: Random) => number;
  /** Answers to what is asked after the purchase; then the last again, or whatever is asked succeeds. */
  bank: readonly Partial<ScriptEntry>[];
  afterwards: AfterScript;
  /** What has to become of it; `null` where it depends. */
  ends: "kept" | "declined" | null;
};

/** A moment that comes while the processes are being killed. */
const soon = (random: Random) => random.between(1, 12) * secondMs;

/** So many periods ago, and the next hold not due for hours. */
const periodsAgo = (least: number, most: number) => (random: Random) =>
  Math.floor(random.between(least, most + 1)) * weekMs + random.between(1, 90) * hourMs;

const say = (...outcomes: ScriptOutcome[]) => outcomes.map((outcome) => ({ outcome }));
const onCapture = (outcome: ScriptOutcome) => ({ operation: "capture" as const, outcome });

const story = (
  name: string,
  age: Story["age"],
  { bank = [], afterwards = "own-outcome", ends = "kept" }: Partial<Story> = {},
): Story => ({ name, age, bank, afterwards, ends });

export const stories: readonly [Story, ...Story[]] = [
  story("overdue", periodsAgo(1, 3)),
  story("due any moment", (random) => weekMs - soon(random)),
  story("held any moment", (random) => weekMs - 72 * hourMs - soon(random)),
  story("overdue and due any moment", (random) => 2 * weekMs - soon(random)),
  story("declined once", periodsAgo(1, 2), { bank: say("insufficient-funds"), ends: "declined" }),
  story("never paid again", periodsAgo(1, 1), {
    bank: say("do-not-honour"),
    ...{ afterwards: "repeat-last", ends: "declined" },
  }),
  story("card stolen", periodsAgo(1, 1), {
    bank: say("stolen-card"),
    ...{ afterwards: "repeat-last", ends: "declined" },
  }),
  story("due any moment, and declined", (random) => weekMs - soon(random), {
    bank: say("insufficient-funds"),
    ...{ afterwards: "repeat-last", ends: "declined" },
  }),
  story("answers lost", periodsAgo(1, 3), {
    bank: [...say("timeout-captured"), onCapture("timeout-captured")],
  }),
  story("requests lost", periodsAgo(1, 3), {
    bank: [...say("timeout-not-captured"), onCapture("timeout-not-captured")],
  }),
  story("capture refused", periodsAgo(1, 2), {
    bank: [onCapture("processing-error")],
    ends: null,
  }),
  story("charged back", periodsAgo(1, 1), {
    bank: [{ outcome: "succeeds", chargebackAfterDays: 0 }],
    ends: null,
  }),
];
