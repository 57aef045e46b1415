import { unseal } from "@/server/auth/secrets";
import { rowsOf } from "./purchases";
import type { World } from "./world";

/** The digits of the latest mail to My account for this attempt, as its reader would see them. */
export const mailedAccountCode = (world: World, subjectId: string): Promise<string | null> =>
  rowsOf(world, async ({ db, publisherId }) => {
    const mails = await db.emailMessage.findMany({
      where: { publisherId, template: "account-code" },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    const props = mails.map((mail) => mail.props as { sealedCode: string; sessionId: string });
    const found = props.find(({ sessionId }) => sessionId === subjectId);
    return found ? unseal("mailed-code", found.sealedCode, subjectId) : null;
  });
