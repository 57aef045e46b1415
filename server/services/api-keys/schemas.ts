import { z } from "zod";
import { isIpNetwork } from "@/server/domain/ip-network";

export const maxKeyNetworks = 50;

const name = z
  .string()
  .trim()
  .min(1, "Name the key, so that you know later what uses it.")
  .max(60, "Use at most 60 characters for the name.");

/** One address or network a line; commas and spaces part them too. */
const networks = z.string().transform((typed, issues) => {
  const given = [...new Set(typed.split(/[\s,;]+/).filter(Boolean))];
  const wrong = given.find((network) => !isIpNetwork(network));
  if (wrong !== undefined) {
    issues.addIssue({
      code: "custom",
      message: `“${wrong.slice(0, 60)}” is neither an address nor a network such as 192.0.2.0/24.`,
    });
  } else if (given.length > maxKeyNetworks) {
    issues.addIssue({ code: "custom", message: `List at most ${maxKeyNetworks} addresses.` });
  }
  return given;
});

/** No addresses: the key works from anywhere. */
export const createApiKeyInput = z.strictObject({ name, networks });
export type CreateApiKeyInput = z.output<typeof createApiKeyInput>;

export const apiKeyInput = z.strictObject({ keyId: z.uuid() });
export type ApiKeyInput = z.output<typeof apiKeyInput>;

export const changeApiKeyInput = z.strictObject({ keyId: z.uuid(), name, networks });
export type ChangeApiKeyInput = z.output<typeof changeApiKeyInput>;
