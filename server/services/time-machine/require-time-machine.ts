import { authorize } from "@/server/auth/authorize";
import { hasTimeMachine } from "@/server/business-time";
import type { ServiceContext } from "@/server/context";
import { conflict, forbidden } from "@/server/domain/errors";
import type { Permission } from "@/server/domain/permissions";

const noTimeMachine = () =>
  conflict("time-machine.live", "Clocks can be set forward in a sandbox alone.");

/**
 * @throws forbidden  `auth.permission-missing`
 * @throws conflict   `time-machine.live`
 */
export function requireTimeMachine(
  { actor }: ServiceContext,
  permission: Permission,
  isThere = hasTimeMachine(),
): void {
  authorize(actor, permission);
  if (!isThere) throw noTimeMachine();
}

/**
 * The same for the job that runs it.
 *
 * @throws forbidden  to anybody but a job
 * @throws conflict   `time-machine.live`
 */
export function requireTraveller({ actor }: ServiceContext, isThere = hasTimeMachine()): void {
  if (actor.kind !== "system") throw forbidden("time-machine.system-only");
  if (!isThere) throw noTimeMachine();
}
