import {
  Building2,
  Download,
  History,
  Inbox,
  LayoutDashboard,
  Palette,
  Ticket,
  Users,
  type LucideIcon,
} from "lucide-react";
import type { MenuIcon } from "./menu";

export const menuIcons: Record<MenuIcon, LucideIcon> = {
  overview: LayoutDashboard,
  company: Building2,
  team: Users,
  offers: Ticket,
  exports: Download,
  audit: History,
  mailbox: Inbox,
  style: Palette,
};
