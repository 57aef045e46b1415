import type { ServiceContext } from "@/server/context";

/**
 * The same call without any mail: what verbs record is recorded, numbered and billed as ever, and no
 * customer hears of it. For imports, whose customers were told long ago by somebody else, and for
 * histories that are made up. What happens to them afterwards is told as to everybody.
 *
 * A verb that mails by itself rather than by an event, such as one that sends a code, is not for an
 * import to call.
 */
export const withoutMail = <Context extends ServiceContext>(ctx: Context): Context => ({
  ...ctx,
  isSilent: true,
});
