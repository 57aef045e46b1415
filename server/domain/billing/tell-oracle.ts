import { planOf } from "./random-start";
import type { Command } from "./subscription-state";
import type { SwitchOracle } from "./switch-oracle";

/** Gives the oracle a command in its own words, and asks whether it takes it. */
export function tellOracle(oracle: SwitchOracle, command: Command, at: number): boolean {
  switch (command.kind) {
    case "stop":
      return oracle.stop();
    case "resume":
      return oracle.resume(at);
    case "pause":
      return oracle.pause(command.cycles, at);
    case "end-pause":
      return oracle.endPause(at);
    case "switch": {
      const { target, algorithm, trial } = command.request;
      const plan = planOf(target.offerId);
      return oracle.switch({ plan, algorithm, keepsTrial: trial === "keep" }, at);
    }
    case "cancel-switch":
      return oracle.cancelSwitch();
    case "extend":
      return oracle.extend(command.until.getTime(), at);
    case "terminate":
      return oracle.terminate(command.reason);
    case "refund": {
      const { refund, access } = command;
      const until = access.kind === "ends-at" ? access.at.getTime() : access.kind;
      return oracle.refunds(refund.charge, refund.amount.minor, until, at);
    }
    case "chargeback":
      return oracle.chargeback(command.back.charge, command.back.amount.minor, at);
    case "change-method":
      return oracle.changeCard(command.method !== null);
    case "apply-discount": {
      const { basisPoints, periodsLeft } = command.discount;
      return oracle.applyDiscount(basisPoints / 100, periodsLeft);
    }
    case "announce-price":
      return oracle.announce(command.price.minor, command.from.getTime());
    case "retry":
    case "renew-elsewhere":
    case "revive":
    case "transfer":
      return false; // these have tests of their own
  }
}
