import { accountHome } from "@/server/services/my-account/account-home";

/** What the pages of My account ask, in the context of whoever was let in. */
export const accountPages = { home: accountHome };
