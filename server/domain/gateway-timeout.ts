const name = "GatewayTimeout";

/**
 * A payment gateway did not answer: whether it did what it was asked is unknown. Ask it by its
 * `status`; never charge under another key before that is known.
 */
export class GatewayTimeout extends Error {
  override readonly name = name;

  constructor(gateway: string) {
    super(`The ${gateway} gateway did not answer in time.`);
  }
}

/**
 * Whether an error is a `GatewayTimeout`. By name: the gateway may have been made by the front
 * server's copy of this module, and its error be caught by Next's.
 */
export const isGatewayTimeout = (error: unknown): boolean =>
  error instanceof Error && error.name === name;
