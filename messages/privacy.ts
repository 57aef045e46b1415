import { compileCatalogue } from "./compile-catalogue";
import { privacyMessages } from "./en/privacy";
import type { Compiled } from "./message";

export type PrivacyWords = Compiled<typeof privacyMessages>;

/** English for now. */
export const privacyWords: PrivacyWords = compileCatalogue(privacyMessages);
