import type { MemberEditDecision } from "./permissions";

type Reason = Extract<MemberEditDecision, { allowed: false }>["reason"];

/** Why one member may not change another, in words for whoever tries. */
export const memberEditRefusals: Record<Reason, string> = {
  "not-permitted": "This needs Admin management.",
  owner: "The Owner cannot be limited or removed. Ownership can only be transferred.",
  self: "You cannot change your own place in the team. Ask another admin, or the Owner.",
};
