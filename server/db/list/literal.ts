import { escapeLiteral } from "pg";
import type { Prisma } from "../generated/client";

/**
 * A statement with its values written into it, for COPY, which takes no parameters. List statements
 * carry text alone and cast it, so that text is all there is to escape.
 */
export function literalText({ strings, values }: Prisma.Sql): string {
  return strings.reduce((text, part, at) => {
    const value = values[at - 1];
    if (typeof value !== "string") throw new TypeError("a list statement carries text alone");
    return `${text}${escapeLiteral(value)}${part}`;
  });
}
