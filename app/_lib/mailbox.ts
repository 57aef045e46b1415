import { env } from "@/server/env";

/** Whether mail stays in the sandbox's own mailbox, because there is no server to send it through. */
export const keepsMail = (): boolean => env().TENURE_MODE === "sandbox" && !env().SMTP_URL;
