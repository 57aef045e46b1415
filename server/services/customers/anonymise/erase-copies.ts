import type { TransactionContext } from "@/server/context";
import { emailKeyOf } from "@/server/domain/email";
import { filesOfPeople, mailsOf, type Person } from "./traces";

/** What was made of somebody's data besides: mails, answers kept for repeats, views, files. */
export async function eraseCopies(tx: TransactionContext, person: Person): Promise<void> {
  const { db, publisherId } = tx;
  await db.emailMessage.deleteMany({
    where: { publisherId, id: { in: await mailsOf(tx, person) } },
  });
  await db.backgroundTask.deleteMany({
    where: { publisherId, id: { in: await filesOfPeople(tx) } },
  });
  await eraseAnswers(tx, person);
  await eraseSearches(tx, person);
}

/** What they asked under a name, and what anybody was answered that names them: both last for days. */
const eraseAnswers = ({ db, publisherId }: TransactionContext, { id, emailKey }: Person) =>
  db.$executeRaw`
    DELETE FROM idempotency_key
     WHERE "publisherId" = ${publisherId}
       AND (caller = ${`customer:${id}`} OR position(${emailKey} IN lower(answer::text)) > 0
            OR position(${String(id)} IN answer::text) > 0)`;

/** Views of lists that somebody saved while they searched for this person. */
async function eraseSearches({ db, publisherId }: TransactionContext, { emailKey }: Person) {
  const views = await db.savedView.findMany({ where: { publisherId } });
  const naming = views.filter(({ query }) =>
    [...new URLSearchParams(query).values()].some((value) => emailKeyOf(value).includes(emailKey)),
  );
  await db.savedView.deleteMany({ where: { publisherId, id: { in: naming.map(({ id }) => id) } } });
}
