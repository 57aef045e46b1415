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

/** What a process has drawn and not given out when it ends is lost: a few of nine hundred million. */
const drawnAtOnce = 20;

const drawers = () => singleton("drawn-numbers", () => new Map<NumberedKind, bigint[]>());

/**
 * The next nine-digit id of a kind. Sequences know no transactions, so a process draws several at
 * once and keeps the rest for whoever asks next; numbers of transactions that fail afterwards are
 * not given again.
 */
export async function nextNumber(db: Db, kind: NumberedKind): Promise<bigint> {
  const [number] = await drawNumbers(db, kind, 1);
  if (number === undefined) throw new Error("a sequence has a next number");
  return number;
}

/** So many ids of a kind. */
export async function drawNumbers(db: Db, kind: NumberedKind, count: number): Promise<bigint[]> {
  const kept = drawers().get(kind) ?? [];
  const given = kept.splice(0, count);
  const missing = count - given.length;
  if (missing === 0) return given;
  const drawn = await draw(db, kind, Math.max(missing, drawnAtOnce));
  // Others may have drawn in the meantime.
  drawers().set(kind, [...(drawers().get(kind) ?? []), ...drawn.slice(missing)]);
  return [...given, ...drawn.slice(0, missing)];
}

async function draw(db: Db, kind: NumberedKind, count: number): Promise<bigint[]> {
  const sequence = `${kind.replaceAll("-", "_")}_number`;
  const rows = await db.$queryRaw<{ number: bigint }[]>`
    SELECT nextval(${sequence}::regclass) AS number FROM generate_series(1, ${count}::int)`;
  const key = idKey(await instanceKey(), kind);
  return rows.map(({ number }) => BigInt(permute(Number(number), key)));
}

/** The next id of each kind. */
export async function nextNumbers<const Kinds extends readonly NumberedKind[]>(
  db: Db,
  kinds: Kinds,
): Promise<{ [Place in keyof Kinds]: bigint }> {
  const numbers = [];
  for (const kind of kinds) numbers.push(await nextNumber(db, kind));
  // Safe: a number for each kind, in their order.
  return numbers as { [Place in keyof Kinds]: bigint };
}
