import type { Permission } from "@/server/domain/permissions";
import type { MenuItem, MenuSection } from "./menu-item";

/** Sections in their order; a section without a page to show is not shown. */
export const menu: readonly MenuSection[] = [
  {
    label: "Overview",
    items: [
      {
        label: "Overview",
        path: "/overview",
        permission: "overview:read",
        icon: "overview",
        keywords: "home dashboard start",
      },
    ],
  },
  {
    label: "Customers",
    items: [
      {
        label: "Customer accounts",
        path: "/customers",
        permission: "overview:read",
        icon: "customers",
        keywords: "people users subscribers find search email",
      },
      {
        label: "Subscriptions",
        path: "/customers/subscriptions",
        permission: "overview:read",
        icon: "subscriptions",
        keywords: "renewals trials churn cancelled recurring",
      },
      {
        label: "Transactions",
        path: "/customers/transactions",
        permission: "overview:read",
        icon: "transactions",
        keywords: "payments charges refunds sales revenue invoices",
      },
      {
        label: "Refund requests",
        path: "/customers/refund-requests",
        permission: "overview:read",
        icon: "refundRequests",
        keywords: "inbox money back ask accept decline",
      },
      {
        label: "Withdrawals",
        path: "/customers/withdrawals",
        permission: "overview:read",
        icon: "withdrawals",
        keywords: "withdraw revoke cancel contract 14 days",
      },
    ],
  },
  {
    label: "Offers & Coupons",
    items: [
      {
        label: "Offers",
        path: "/offers",
        permission: "overview:read",
        icon: "offers",
        keywords: "products plans prices subscriptions sell checkout link",
      },
      {
        label: "Price changes",
        path: "/offers/price-changes",
        permission: "overview:read",
        icon: "priceChanges",
        keywords: "raise increase new price campaign notice",
      },
      {
        label: "Offer switch settings",
        path: "/offers/switches",
        permission: "overview:read",
        icon: "switches",
        keywords: "upgrade downgrade change plan proration",
      },
    ],
  },
  {
    label: "Analytics",
    items: [
      {
        label: "Revenue",
        path: "/analytics/revenue",
        permission: "overview:read",
        icon: "revenue",
        keywords: "mrr recurring movements expansion contraction churn",
      },
      {
        label: "Subscribers",
        path: "/analytics/subscribers",
        permission: "overview:read",
        icon: "subscribers",
        keywords: "movements new churned won back growth lifetime value",
      },
    ],
  },
  {
    label: "Admin & Tools",
    items: [
      {
        label: "Company profile",
        path: "/admin/company",
        permission: "settings:read",
        icon: "company",
        keywords: "address tax currency time zone support legal settings",
      },
      {
        label: "Team",
        path: "/admin/team",
        permission: "team:read",
        icon: "team",
        keywords: "admins members invite permissions roles owner",
      },
      {
        label: "API keys",
        path: "/admin/api-keys",
        permission: "settings:read",
        icon: "apiKeys",
        keywords: "token secret publisher token server rest json-rpc developers",
      },
      {
        label: "Checkout & widgets",
        path: "/admin/checkout",
        permission: "settings:read",
        icon: "checkout",
        keywords: "return address url origin redirect snippet embed link html",
      },
      {
        label: "Payments & taxes",
        path: "/admin/payments",
        permission: "settings:read",
        icon: "payments",
        keywords: "cards test card gateway vat sales tax rates",
      },
      {
        label: "Dunning actions",
        path: "/admin/dunning",
        permission: "settings:read",
        icon: "dunning",
        keywords: "failed payments retries grace declines recover renewal attempts",
      },
      {
        label: "Emails",
        path: "/admin/emails",
        permission: "settings:read",
        icon: "emails",
        keywords:
          "mails templates sender brand colour logo test receipt notification transactional",
      },
      {
        label: "Reconciliation",
        path: "/admin/reconciliation",
        permission: "billing:write",
        icon: "reconciliation",
        keywords: "gateway books settlement differences missing double finance close",
      },
      {
        label: "Exports",
        path: "/admin/exports",
        permission: "exports:create",
        icon: "exports",
        keywords: "download csv xlsx files",
      },
      {
        label: "Audit log",
        path: "/admin/audit",
        permission: "audit:read",
        icon: "audit",
        keywords: "history changes who security",
      },
      {
        label: "Mailbox",
        path: "/admin/mailbox",
        permission: "settings:read",
        icon: "mailbox",
        keywords: "mail e-mail messages sandbox",
        isSandboxOnly: true,
      },
      {
        label: "Sandbox scripts",
        path: "/admin/scripts",
        permission: "settings:read",
        icon: "scripts",
        keywords: "gateway test decline chargeback timeout card outcome",
        isSandboxOnly: true,
      },
      {
        label: "Time machine",
        path: "/admin/time-machine",
        permission: "settings:read",
        icon: "timeMachine",
        keywords: "clock travel forward future test simulate sandbox",
        isSandboxOnly: true,
      },
      {
        label: "About the demo",
        path: "/admin/demo",
        permission: "overview:read",
        icon: "demo",
        keywords: "sample data file source licence invented northlight",
        isSandboxOnly: true,
      },
      {
        label: "Style page",
        path: "/admin/style",
        permission: "overview:read",
        icon: "style",
        keywords: "design components kit",
        isSandboxOnly: true,
      },
    ],
  },
];

type Viewer = { permissions: readonly Permission[]; isSandbox: boolean };

/** The sections and pages this viewer may open. */
export const visibleMenu = ({ permissions, isSandbox }: Viewer): MenuSection[] =>
  menu
    .map(({ label, items }) => ({
      label,
      items: items.filter(
        (item) => permissions.includes(item.permission) && (isSandbox || !item.isSandboxOnly),
      ),
    }))
    .filter(({ items }) => items.length > 0);

/** The page of the menu that an address belongs to: of a page and one below it, the one below. */
export const currentItem = (
  items: readonly MenuItem[],
  pathname: string,
  hrefOf: (path: string) => string,
): MenuItem | undefined =>
  items
    .filter(({ path }) => pathname === hrefOf(path) || pathname.startsWith(`${hrefOf(path)}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
