import { idKey, permute } from "@/server/domain/ids";
import { prisma } from "./prisma";
import { singleton } from "@/server/singleton";

const instanceKey = (): Promise<string> =>
  singleton("id-key", async () => {
    const { idKey: key } = await prisma().instance.findUniqueOrThrow({ where: { id: 1 } });
    return key;
  });

/** The next nine-digit publisher id. Numbers of sign-ups that fail afterwards are not given again. */
export async function nextPublisherId(): Promise<bigint> {
  const [row] = await prisma().$queryRaw<{ number: bigint }[]>`
    SELECT nextval('publisher_number') AS number`;
  if (!row) throw new Error("a sequence always answers");
  return BigInt(permute(Number(row.number), idKey(await instanceKey(), "publisher")));
}
