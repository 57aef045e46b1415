import { z } from "zod";

const longest = 500;

const address = (what: string) =>
  z
    .string()
    .trim()
    .max(longest, `${what}: use at most ${longest} characters.`)
    .refine((typed) => !typed.includes("\0"), `${what}: remove the NUL character.`);

export const returnOriginInput = z.strictObject({
  origin: address("Origin").min(1, "Origin: enter one, such as https://www.example.com."),
});
export type ReturnOriginInput = z.infer<typeof returnOriginInput>;

/** Empty for none: customers then stay on the receipt. */
export const changeDefaultReturnUrlInput = z.strictObject({ url: address("Default return URL") });
export type ChangeDefaultReturnUrlInput = z.infer<typeof changeDefaultReturnUrlInput>;
