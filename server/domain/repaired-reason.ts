/** Why a subscription is still parked once it was repaired: somebody is to look before it is billed. */
export const repairedReason = "Repaired. Put it back into billing once you have looked at it.";
