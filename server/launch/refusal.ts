/**
 * A reason not to start that a person can act on. Its message is one whole sentence and all they
 * get to see; the cause behind it shows at LOG_LEVEL=debug.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
