import type { Door } from "@/server/http/door";
import { accountDoor } from "./account/door";
import { checkoutDoor } from "./checkout";
import { exportsDoor } from "./exports";
import { jsonRpcDoor } from "./json-rpc/door";
import { jwksDoor } from "./jwks";
import { mediaStoreDoor } from "./mediastore/door";
import { receiptsDoor } from "./receipts";
import { sandboxBankDoor } from "./sandbox-bank";
import { sandboxBankTokensDoor } from "./sandbox-bank-tokens";
import { tenureDoor } from "./tenure";

/** Every door, in the order in which they are asked whose a path is. */
export const doors: readonly Door[] = [
  tenureDoor,
  mediaStoreDoor,
  jsonRpcDoor,
  jwksDoor,
  exportsDoor,
  checkoutDoor,
  receiptsDoor,
  accountDoor,
  sandboxBankDoor,
  sandboxBankTokensDoor,
];
