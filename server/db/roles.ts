import pg from "pg";
import { Refusal } from "../launch/refusal.ts";

type Rights = { role: string; superuser: boolean; bypasses: boolean; owned: string | null };

/**
 * Makes sure that row-level security binds the app's role. It binds no superuser, nobody with
 * BYPASSRLS, and no owner of a table or member of one.
 *
 * @returns the role's name
 */
export async function checkAppRole(appUrl: string): Promise<string> {
  const { role, superuser, bypasses, owned } = await readRights(appUrl);
  const flaw =
    (superuser && "is a superuser") ||
    (bypasses && "may bypass row-level security") ||
    (owned !== null && `owns the table ${owned}`);
  if (!flaw) return role;
  throw new Refusal(
    `DATABASE_URL signs in as ${role}, who ${flaw}, so that nothing would keep publishers apart: name a role there with no rights but to connect.`,
  );
}

async function readRights(connectionString: string): Promise<Rights> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<Rights>(`
      SELECT rolname AS role, rolsuper AS superuser, rolbypassrls AS bypasses,
             (SELECT relname FROM pg_class
              WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
                AND pg_has_role(current_user, relowner, 'MEMBER')
              ORDER BY relname LIMIT 1) AS owned
      FROM pg_roles WHERE rolname = current_user`);
    const [rights] = rows;
    if (!rights) throw new Error("a session has a role");
    return rights;
  } finally {
    await client.end();
  }
}

/** The owner's function that enqueues writes into the queue's tables, so it needs their rights. */
export async function checkWorkerRole(owner: pg.Client, worker: string): Promise<void> {
  const { rows } = await owner.query<{ role: string; isMember: boolean }>(
    `SELECT current_user AS role, pg_has_role(current_user, $1, 'USAGE') AS "isMember"`,
    [worker],
  );
  const [owns] = rows;
  if (owns?.isMember) return;
  throw new Refusal(
    `The role of DATABASE_OWNER_URL cannot put jobs into the queue of ${worker}: as an administrator run GRANT ${worker} TO ${owns?.role}.`,
  );
}
