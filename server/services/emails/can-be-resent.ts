import { isCustomerTemplate } from "@/server/emails/managed-templates";
import { templates } from "@/server/emails/templates";

/** Whether a mail says the same when it is sent again: a code has long run out. */
export const canBeResent = ({ template, isTest }: { template: string; isTest: boolean }): boolean =>
  isCustomerTemplate(template) && !templates[template].isConfidential && !isTest;
