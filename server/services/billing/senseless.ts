import { conflict, DomainError } from "@/server/domain/errors";

const code = "subscription.senseless";

/**
 * Does something by the rules, which may make no sense of a subscription's facts. A decision of the
 * rules is none of that.
 *
 * @throws conflict  `subscription.senseless`, with what is wrong
 */
export function sensible<T>(work: () => T): T {
  try {
    return work();
  } catch (fault) {
    throw fault instanceof DomainError ? fault : senseless(fault);
  }
}

/** A fault of a subscription's row, as whoever wanted something of it is told. */
export const senseless = (fault: unknown): DomainError =>
  conflict(
    code,
    `What is stored of this subscription makes no sense: ${fault instanceof Error ? fault.message : String(fault)}`,
  );

export const isSenseless = (error: unknown): boolean =>
  error instanceof DomainError && error.code === code;
