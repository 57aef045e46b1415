import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { conflict, forbidden } from "@/server/domain/errors";
import { isLoopback } from "@/server/domain/loopback";
import { env } from "@/server/env";

/** Account mail belongs to no publisher. */
const installation = 0n;

/**
 * Who may look into the sandbox's mailbox: of a publisher, whoever may read its settings; of the
 * installation, where sign-up and reset links arrive, whoever sits at the machine it runs on.
 *
 * @throws conflict   `mailbox.live`, `mailbox.smtp`: mail is not kept here
 * @throws forbidden  `auth.permission-missing`, `mailbox.elsewhere`
 */
export function requireMailbox(ctx: ServiceContext): void {
  if (ctx.publisherId === installation) requireThisMachine(ctx);
  else authorize(ctx.actor, "settings:read");

  if (env().TENURE_MODE !== "sandbox") {
    throw conflict("mailbox.live", "Only a sandbox keeps mail to be read here.");
  }
  if (ctx.gateways.mail.destination !== "mailbox") {
    throw conflict(
      "mailbox.smtp",
      "Mail leaves through the SMTP server that is configured, so none is kept here.",
    );
  }
}

/**
 * A proxy on this machine would make everybody look like a neighbour, so the installation must also
 * say of itself that it is reached as this machine.
 */
function requireThisMachine({ from }: ServiceContext): void {
  const isHere = from.ip !== null && isLoopback(from.ip);
  if (isHere && isLoopback(new URL(env().PUBLIC_URL).hostname)) return;
  throw forbidden(
    "mailbox.elsewhere",
    "The mail of accounts can be read on the machine that Tenure runs on, and nowhere else.",
  );
}
