import { dunningLimits, type DunningFault } from "./dunning";

const dayHours = 24;

/** `3 days`, `1 hour`, `36 hours`: whole days where they are whole. */
export function hoursText(hours: number): string {
  const count = Math.abs(hours);
  const isDays = count >= dayHours && count % dayHours === 0;
  const amount = isDays ? count / dayHours : count;
  return `${amount} ${isDays ? "day" : "hour"}${amount === 1 ? "" : "s"}`;
}

/** Where a moment lies, counted in hours before the due date: `2 days before the due date`. */
export function momentText(hours: number): string {
  if (hours === 0) return "on the due date";
  return `${hoursText(hours)} ${hours > 0 ? "before" : "after"} the due date`;
}

type Complaint = { field: "attemptHours" | "graceHours"; sentence: string };

/** What is wrong with a setting, beside the field that can mend it. */
export function dunningComplaint(fault: DunningFault): Complaint {
  const tries = (sentence: string): Complaint => ({ field: "attemptHours", sentence });
  const grace = (sentence: string): Complaint => ({ field: "graceHours", sentence });
  switch (fault.kind) {
    case "no-attempts":
      return tries("Tries: add at least one.");
    case "too-many-attempts":
      return tries(
        `Tries: ${dunningLimits.attempts} at most, which is what card schemes allow in 30 days.`,
      );
    case "not-whole-hours":
      return tries("Tries and grace: write whole numbers of hours or days.");
    case "attempt-twice":
      return tries(`Tries: there are two ${momentText(fault.hours)}. Move or remove one.`);
    case "attempt-too-early":
      return tries(
        `Tries: ${hoursText(dunningLimits.before)} before the due date at the earliest.`,
      );
    case "attempt-after-grace":
      return tries(
        `Tries: the one ${momentText(fault.hours)} comes after the grace has ended. Lengthen the grace or move it.`,
      );
    case "negative-grace":
      return grace("Grace: write 0 for none.");
    case "grace-too-long":
      return grace(`Grace: ${hoursText(dunningLimits.grace)} at most.`);
  }
}
