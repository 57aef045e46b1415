import {
  Building2,
  Contact,
  CreditCard,
  Download,
  History,
  Inbox,
  LayoutDashboard,
  Palette,
  Receipt,
  Repeat,
  ShoppingCart,
  Ticket,
  Users,
  type LucideIcon,
} from "lucide-react";
import type { MenuIcon } from "./menu";

export const menuIcons: Record<MenuIcon, LucideIcon> = {
  overview: LayoutDashboard,
  customers: Contact,
  subscriptions: Repeat,
  transactions: Receipt,
  company: Building2,
  team: Users,
  offers: Ticket,
  checkout: ShoppingCart,
  payments: CreditCard,
  exports: Download,
  audit: History,
  mailbox: Inbox,
  style: Palette,
};
