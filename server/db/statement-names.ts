import { createHash } from "node:crypto";

/** What Prisma writes for a model's own methods: the same few hundred texts, values apart. */
const fromModels = /^(SELECT|INSERT INTO|UPDATE|DELETE FROM) "public"\./;

/** Each connection keeps a plan for each name, so there is an end to them. */
const mostNames = 500;
const longestText = 6_000;

/**
 * Names statements that come again and again, so that each connection has them planned once; with
 * its policies to weave in, planning a point read takes longer than the read. Raw SQL stays without
 * a name: a list's filters are best planned for what is asked.
 *
 * @returns an empty name for what is planned anew each time
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    const isWorthIt = sql.length <= longestText && fromModels.test(sql);
    if (!isWorthIt || names.size >= mostNames) return "";
    const name = `p${createHash("sha256").update(sql).digest("base64url").slice(0, 20)}`;
    names.set(sql, name);
    return name;
  };
}
