/** Entries of the navigation, as data: who sees what, in order of weight (the last ones fold behind "More"). A new part of the pages adds a line here. */
import type { Role } from "@anagen/clinic/contract";
import {
  IconBook2,
  IconCalendar,
  IconChartDots,
  IconEye,
  IconFileDescription,
  IconFileText,
  IconGavel,
  IconHeartbeat,
  IconHelpCircle,
  IconListCheck,
  IconNotebook,
  type IconProps,
  IconReportAnalytics,
  IconRulerMeasure,
  IconShieldCheck,
  IconSun,
  IconTestPipe,
  IconUsers,
  IconUsersGroup,
} from "@tabler/icons-react";
import type { ComponentType } from "react";

export interface NavigationEntry {
  readonly to: string;
  readonly label: string;
  readonly Icon: ComponentType<IconProps>;
  /** Shown to anyone who holds one of these. */
  readonly roles: readonly Role[];
  /** Pressed after `g`; leaves the entry without a shortcut where absent. */
  readonly key?: string;
  /** True where addresses below this one are entries of their own. */
  readonly exact?: true;
}

/** Patients come to the evidence from the answers to their questions. */
const notPatients: readonly Role[] = ["clinician", "technician", "coordinator", "administrator"];
const staff: readonly Role[] = ["clinician", "technician", "coordinator"];

export const navigation: readonly NavigationEntry[] = [
  { to: "/today", label: "Today", Icon: IconCalendar, roles: staff, key: "t" },
  { to: "/patients", label: "Patients", Icon: IconUsers, roles: staff, key: "p" },
  {
    to: "/follow-up",
    label: "Follow-up",
    Icon: IconListCheck,
    roles: staff,
    key: "f",
  },
  {
    to: "/procedures",
    label: "Products",
    Icon: IconTestPipe,
    roles: ["technician", "clinician"],
    key: "r",
  },
  { to: "/safety", label: "Safety", Icon: IconHeartbeat, roles: staff, key: "y" },
  { to: "/my", label: "Today", Icon: IconSun, roles: ["patient"], key: "m", exact: true },
  { to: "/my/hair", label: "My hair", Icon: IconChartDots, roles: ["patient"] },
  { to: "/my/diary", label: "Diary", Icon: IconNotebook, roles: ["patient"], key: "d" },
  { to: "/my/dates", label: "My dates", Icon: IconCalendar, roles: ["patient"] },
  { to: "/my/papers", label: "My papers", Icon: IconFileText, roles: ["patient"] },
  { to: "/my/ask", label: "Ask", Icon: IconHelpCircle, roles: ["patient"] },
  { to: "/evidence", label: "Evidence", Icon: IconBook2, roles: notPatients, key: "e" },
  { to: "/measure", label: "Measure", Icon: IconRulerMeasure, roles: staff, key: "h" },
  { to: "/results", label: "Our results", Icon: IconReportAnalytics, roles: staff, key: "o" },
  { to: "/ratings", label: "Blinded rating", Icon: IconEye, roles: ["clinician", "coordinator"], key: "b" },
  {
    to: "/routes",
    label: "Lawful routes",
    Icon: IconGavel,
    roles: ["clinician", "administrator"],
    key: "l",
  },
  {
    to: "/texts",
    label: "Texts",
    Icon: IconFileDescription,
    roles: ["clinician", "administrator"],
    key: "x",
  },
  { to: "/staff", label: "Staff", Icon: IconUsersGroup, roles: ["administrator"], key: "s" },
  { to: "/audit", label: "Audit log", Icon: IconShieldCheck, roles: ["administrator"], key: "a" },
];

/** The entries that somebody with these roles sees. */
export function entriesFor(roles: readonly Role[]): readonly NavigationEntry[] {
  return navigation.filter((entry) => entry.roles.some((role) => roles.includes(role)));
}

/** Where the day of each role begins; the first role that somebody holds counts. */
const starts: readonly (readonly [Role, string])[] = [
  ["clinician", "/today"],
  ["technician", "/today"],
  ["coordinator", "/today"],
  ["patient", "/my"],
  ["administrator", "/staff"],
];

/** The address that the start leads to; null for somebody without a role. */
export function startFor(roles: readonly Role[]): string | null {
  return starts.find(([role]) => roles.includes(role))?.[1] ?? null;
}
