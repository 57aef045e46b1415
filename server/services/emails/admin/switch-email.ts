import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { recordChange } from "@/server/services/events/record-change";
import { offTemplates } from "../email-settings";
import { holdEmailSetting } from "./hold-email-setting";
import type { SwitchEmailInput } from "./schemas";

/** Turns a mail on or off, for everything that happens from now on. */
export async function switchEmail(ctx: ServiceContext, { template, isOn }: SwitchEmailInput) {
  authorize(ctx.actor, "settings:write");
  const { publisherId } = ctx;
  return inTransaction(ctx, async (tx) => {
    const setting = await holdEmailSetting(tx);
    const before = offTemplates(setting);
    if (before.includes(template) !== isOn) return { isOn };
    const after = isOn ? before.filter((one) => one !== template) : [...before, template];
    const saved = { offTemplates: after, updatedAt: tx.wall.now() };
    await tx.db.emailSetting.upsert({
      where: { publisherId },
      // The looks were not touched: whoever fills their form has still seen the last of them.
      create: { publisherId, version: 0, ...saved },
      update: saved,
    });
    await recordChange(tx, {
      type: "email.template-switched",
      payload: { template, isOn },
      targetType: "email-template",
      targetId: template,
      before: { isOn: !isOn },
      after: { isOn },
    });
    return { isOn };
  });
}
