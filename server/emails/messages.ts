import { compileCatalogue } from "@/messages/compile-catalogue";
import { customerEmailMessages } from "@/messages/en/customer-emails";
import { emailMessages } from "@/messages/en/emails";

/** The language that our mails are written in. */
export const language = "en";

export const messages = compileCatalogue({ ...emailMessages, ...customerEmailMessages });
