import type { EmailProps, EmailTemplate } from "@/server/emails/email-props";

/** A mail that an event gives cause to. */
export type Told = {
  [T in EmailTemplate]: {
    template: T;
    /** What it is about, where that is not the event itself. */
    about?: string;
    props: EmailProps[T];
  };
}[EmailTemplate];

export const cardOf = (
  details: { brand: string | null; lastFour: string | null } | null | undefined,
) =>
  details?.brand && details.lastFour ? { brand: details.brand, lastFour: details.lastFour } : null;
