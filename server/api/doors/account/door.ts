import type { Door } from "@/server/http/door";
import { renderJsonFailure } from "../json-failure";
import { cardSteps } from "./card-steps";
import { jobForms } from "./job-forms";
import { ownDataRoute } from "./own-data";
import { privacyForms } from "./privacy-forms";
import { profileForms } from "./profile-forms";
import { signInForms } from "./sign-in-forms";
import { withdrawForms } from "./withdraw-forms";

/** What My account's pages send: plain forms, and the card's steps, for our own pages alone. */
export const accountDoor: Door = {
  prefixes: ["/api/account"],
  routes: [
    ...signInForms,
    ...jobForms,
    ...cardSteps,
    ...profileForms,
    ...withdrawForms,
    ...privacyForms,
    ownDataRoute,
  ],
  renderFailure: renderJsonFailure,
};
