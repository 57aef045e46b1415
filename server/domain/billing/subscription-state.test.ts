import { describe, expect, test } from "vitest";
import { defaultRules } from "./dunning";
import { initialCharge } from "./beginning";
import { eur, sells, story, type Story } from "./story-world";
import type { Command } from "./subscription-state";
import type { SwitchRequest } from "./switches";

const rules = { ...defaultRules.monthly, announceHours: null };
const begins = { at: "2026-01-10T09:00Z", sold: sells("S1_US", eur(999)), rules };
const now = "2026-01-20T09:00Z";

const request: SwitchRequest = {
  id: "w1",
  target: sells("S2_US", eur(1999)),
  direction: "upgrade",
  algorithm: "DEFERRED",
  trial: "keep",
};
const charging = { ...request, algorithm: "IMMEDIATE_AND_CHARGE_WITH_REFUND" } as const;
const back = { charge: initialCharge, amount: eur(999) };

/** Every command, in the words of the table below. */
const commands = {
  stop: { kind: "stop", reason: null },
  resume: { kind: "resume" },
  pause: { kind: "pause", cycles: 1 },
  "end-pause": { kind: "end-pause" },
  switch: { kind: "switch", request: { ...request, id: "w2" } },
  "cancel-switch": { kind: "cancel-switch" },
  extend: { kind: "extend", until: new Date("2026-06-10T09:00Z") },
  terminate: { kind: "terminate", reason: "publisher" },
  refund: { kind: "refund", refund: back, access: { kind: "ends" } },
  chargeback: { kind: "chargeback", back },
  "change-method": { kind: "change-method", method: { id: "card-2", expiry: null } },
  "apply-discount": { kind: "apply-discount", discount: { basisPoints: 1000, periodsLeft: 1 } },
  "announce-price": { kind: "announce-price", price: eur(1299), from: new Date(now) },
} as const satisfies Record<string, Command>;

type Name = keyof typeof commands;

const after = (...told: [string, Command][]): Story => {
  const tale = story(begins);
  for (const [at, command] of told) expect(tale.tell(at, command)).toBeNull();
  return tale;
};
const inGrace = () => {
  const tale = after([now, { kind: "change-method", method: null }]);
  tale.until("2026-02-10T10:00Z");
  return tale;
};

/** A subscription in each state, and when it is looked at. */
const states: Record<string, [() => Story, string]> = {
  active: [() => after(), now],
  trial: [() => story({ ...begins, trial: { unit: "day", amount: 30 } }), now],
  grace: [inGrace, "2026-02-10T10:00Z"],
  "pause planned": [() => after([now, commands.pause]), now],
  "switch planned": [() => after([now, { kind: "switch", request }]), now],
  switching: [() => after([now, { kind: "switch", request: charging }]), now],
  stopped: [() => after([now, commands.stop]), now],
  paused: [() => after([now, commands.pause]), "2026-02-20T09:00Z"],
  ended: [() => after([now, commands.terminate]), now],
};

/** `+` where it is taken, otherwise why not. */
// prettier-ignore
const table: Record<string, Record<Name, string>> = {
  active: {
    stop: "+", resume: "not-stopped", pause: "+", "end-pause": "not-paused", switch: "+",
    "cancel-switch": "no-switch-planned", extend: "+", terminate: "+", refund: "+", chargeback: "+",
    "change-method": "+", "apply-discount": "+", "announce-price": "+",
  },
  trial: {
    stop: "+", resume: "not-stopped", pause: "in-trial", "end-pause": "not-paused", switch: "+",
    "cancel-switch": "no-switch-planned", extend: "+", terminate: "+", refund: "+", chargeback: "+",
    "change-method": "+", "apply-discount": "+", "announce-price": "+",
  },
  grace: {
    stop: "+", resume: "not-stopped", pause: "in-grace", "end-pause": "not-paused",
    switch: "RECURRING_PROCESS_ALREADY_STARTED", "cancel-switch": "no-switch-planned", extend: "+",
    terminate: "+", refund: "+", chargeback: "+", "change-method": "+", "apply-discount": "+",
    "announce-price": "+",
  },
  "pause planned": {
    stop: "+", resume: "not-stopped", pause: "pause-planned", "end-pause": "+",
    switch: "RECURRING_PROCESS_ALREADY_STARTED", "cancel-switch": "no-switch-planned", extend: "+",
    terminate: "+", refund: "+", chargeback: "+", "change-method": "+", "apply-discount": "+",
    "announce-price": "+",
  },
  "switch planned": {
    stop: "+", resume: "not-stopped", pause: "switch-planned", "end-pause": "not-paused",
    switch: "SWITCH_IN_PROGRESS", "cancel-switch": "+", extend: "+", terminate: "+", refund: "+",
    chargeback: "+", "change-method": "+", "apply-discount": "switch-planned", "announce-price": "+",
  },
  switching: {
    stop: "switch-under-way", resume: "not-stopped", pause: "switch-under-way",
    "end-pause": "not-paused", switch: "SWITCH_IN_PROGRESS", "cancel-switch": "switch-under-way",
    extend: "switch-under-way", terminate: "+", refund: "+", chargeback: "+",
    "change-method": "switch-under-way", "apply-discount": "switch-under-way", "announce-price": "+",
  },
  stopped: {
    stop: "stopped", resume: "+", pause: "+", "end-pause": "not-paused", switch: "VALIDATION_ERROR",
    "cancel-switch": "no-switch-planned", extend: "+", terminate: "+", refund: "+", chargeback: "+",
    "change-method": "+", "apply-discount": "+", "announce-price": "+",
  },
  paused: {
    stop: "+", resume: "not-stopped", pause: "paused", "end-pause": "+", switch: "VALIDATION_ERROR",
    "cancel-switch": "no-switch-planned", extend: "paused", terminate: "+", refund: "+",
    chargeback: "+", "change-method": "+", "apply-discount": "+", "announce-price": "+",
  },
  ended: {
    stop: "ended", resume: "ended", pause: "ended", "end-pause": "ended", switch: "VALIDATION_ERROR",
    "cancel-switch": "ended", extend: "ended", terminate: "ended", refund: "+", chargeback: "+",
    "change-method": "ended", "apply-discount": "ended", "announce-price": "ended",
  },
};

describe.each(Object.entries(table))("a subscription that is %s", (state, answers) => {
  test.each(Object.entries(answers) as [Name, string][])("answers %s with %s", (name, expected) => {
    const [make, at] = states[state]!;
    const tale = make();
    // The charge of a switch under way is left waiting: nobody has let time pass.
    if (state !== "switching") tale.until(at);
    const before = JSON.stringify(tale.facts());
    const answer = tale.decide(at, commands[name]);
    expect(answer ?? "+").toBe(expected);
    if (answer) expect(JSON.stringify(tale.facts())).toBe(before);
  });
});
