import pg from "pg";
import { Refusal } from "../launch/refusal.ts";

type Mode = "sandbox" | "live";

/**
 * Gives a new database its mode, and refuses to run an old one in the other: a sandbox's test cards
 * and time travel must never meet real books.
 *
 * @throws Refusal when the database belongs to the other mode
 */
export async function claimMode(ownerUrl: string, mode: Mode): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ mode: Mode }>(
      `UPDATE instance SET mode = coalesce(mode, $1) RETURNING mode`,
      [mode],
    );
    const claimed = rows[0]?.mode;
    if (claimed === mode) return;
    throw new Refusal(
      `This database belongs to a ${claimed} installation and TENURE_MODE is ${mode}: name another database, or set TENURE_MODE=${claimed}.`,
    );
  } finally {
    await owner.end();
  }
}
