import { idKey, permute } from "@/server/domain/ids";
import { singleton } from "@/server/singleton";
import { prisma, type Db } from "./prisma";

/** Everything that goes by a nine-digit id, each with a sequence of its own. */
export type NumberedKind =
  | "publisher"
  | "offer"
  | "customer"
  | "subscription"
  | "order"
  | "payment"
  | "transaction"
  | "payment-details"
  | "payment-method";

const instanceKey = (): Promise<string> =>
  singleton("id-key", async () => {
    const { idKey: key } = await prisma().instance.findUniqueOrThrow({ where: { id: 1 } });
    return key;
  });

/**
 * The next nine-digit id of each kind, in one round trip. Numbers of transactions that fail
 * afterwards are not given again.
 */
export async function nextNumbers<const Kinds extends readonly NumberedKind[]>(
  db: Db,
  kinds: Kinds,
): Promise<{ [Place in keyof Kinds]: bigint }> {
  const sequences = kinds.map((kind) => `${kind.replaceAll("-", "_")}_number`);
  const rows = await db.$queryRaw<{ number: bigint }[]>`
    SELECT nextval(name::regclass) AS number
      FROM unnest(${sequences}::text[]) WITH ORDINALITY AS asked(name, place) ORDER BY place`;
  const key = await instanceKey();
  const numbers = rows.map(({ number }, place) =>
    BigInt(permute(Number(number), idKey(key, kinds[place] ?? ""))),
  );
  // Safe: a row for each kind, in their order.
  return numbers as { [Place in keyof Kinds]: bigint };
}

export async function nextNumber(db: Db, kind: NumberedKind): Promise<bigint> {
  const [number] = await nextNumbers(db, [kind]);
  return number;
}
