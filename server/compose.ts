import type { Actor } from "./auth/actor";
import { systemClock } from "./clock";
import type { Gateways, ServiceContext } from "./context";
import { prisma } from "./db/prisma";
import { mailGateway } from "./gateways/mail/configured-mail";
import { paymentGateway } from "./gateways/payments/configured-payments";
import { log, type Logger } from "./log";
import { singleton } from "./singleton";

const gateways = (): Gateways =>
  singleton("gateways", () => ({ mail: mailGateway(), payments: paymentGateway() }));

export type Call = {
  publisherId: bigint;
  actor: Actor;
  requestId: string;
  from?: { ip: string | null; userAgent: string | null };
  idempotencyKey?: string | null;
};

/** Puts together what a verb needs for one call: the one place where doors and jobs meet the real parts. */
export function composeContext(call: Call): ServiceContext {
  const { publisherId, actor, requestId } = call;
  let ownLog: Logger | undefined;
  return {
    publisherId,
    actor,
    requestId,
    from: call.from ?? { ip: null, userAgent: null },
    idempotencyKey: call.idempotencyKey ?? null,
    clock: systemClock,
    wall: systemClock,
    db: prisma(),
    gateways: gateways(),
    /** Made when something is to be said, which is seldom: it costs as much as an access check's own code. */
    get log() {
      ownLog ??= log().child({ requestId, publisherId: Number(publisherId), actor: actor.kind });
      return ownLog;
    },
  };
}
