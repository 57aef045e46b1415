import type { Door } from "@/server/http/door";
import { renderJsonFailure } from "../json-failure";
import { signInForms } from "./sign-in-forms";

/** What My account's pages send: plain forms, for our own pages alone. */
export const accountDoor: Door = {
  prefixes: ["/api/account"],
  routes: [...signInForms],
  renderFailure: renderJsonFailure,
};
