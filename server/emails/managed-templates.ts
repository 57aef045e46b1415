import { managedEmails, type ManagedEmail } from "@/server/domain/managed-emails";
import { customerTemplates, type CustomerTemplate } from "./customer-templates";

/** Every mail that a publisher's customers get, with what admins are told of it. */
export const managedTemplates = (Object.keys(managedEmails) as ManagedEmail[]).map((template) => {
  const { group, when, ...rest } = managedEmails[template];
  const alwaysOn = "alwaysOn" in rest ? rest.alwaysOn : null;
  return { template, label: customerTemplates[template].label, group, when, alwaysOn };
});

export const isCustomerTemplate = (template: string): template is CustomerTemplate =>
  Object.hasOwn(customerTemplates, template);
