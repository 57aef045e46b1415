import type { Door } from "@/server/http/door";
import { checkoutDoor } from "./checkout";
import { exportsDoor } from "./exports";
import { sandboxBankDoor } from "./sandbox-bank";
import { sandboxBankTokensDoor } from "./sandbox-bank-tokens";
import { tenureDoor } from "./tenure";

/** Every door, in the order in which they are asked whose a path is. */
export const doors: readonly Door[] = [
  tenureDoor,
  exportsDoor,
  checkoutDoor,
  sandboxBankDoor,
  sandboxBankTokensDoor,
];
