import { z } from "zod";
import type { AccountToken } from "@/server/db/generated/client";
import { createPublisherInput } from "@/server/services/publishers/schemas";
import { emailAddress, personName } from "./schemas";

/** What a sign-up asked for, as it waits in its token for the address to be confirmed. */
const signUpPayload = z.object({
  email: emailAddress,
  name: personName,
  passwordHash: z.string(),
  publisher: createPublisherInput,
});
export type SignUpPayload = z.infer<typeof signUpPayload>;

export const readSignUp = ({ payload }: Pick<AccountToken, "payload">): SignUpPayload =>
  signUpPayload.parse(payload);
