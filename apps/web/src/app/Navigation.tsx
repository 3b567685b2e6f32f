/** The main navigation: as many entries as fit on a phone, the rest behind "More". */
import { Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { Link, useNavigate, useRouterState } from "@tanstack/react-router";
import { useSay } from "../words/useSay.ts";
import styles from "./frame.module.css";
import type { NavigationEntry } from "./navigation.ts";

/** What fits side by side on a phone of 360 px; long words go on a second line. */
const mostShown = 6;

export function Navigation({ entries }: { readonly entries: readonly NavigationEntry[] }) {
  const say = useSay();
  const hasMore = entries.length > mostShown;
  const shown = hasMore ? entries.slice(0, mostShown - 1) : entries;
  const more = hasMore ? entries.slice(mostShown - 1) : [];
  return (
    <nav aria-label={say("Main")} className={`${styles.nav} no-print`} data-entries={entries.length}>
      {shown.map(({ to, label, Icon, exact = false }) => (
        <Link key={to} to={to} className={styles.navLink} activeOptions={{ exact }}>
          <Icon size={22} stroke={1.7} aria-hidden="true" />
          {say(label)}
        </Link>
      ))}
      {hasMore && <More entries={more} />}
    </nav>
  );
}

function More({ entries }: { readonly entries: readonly NavigationEntry[] }) {
  const say = useSay();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const current = entries.find(({ to }) => path === to || path.startsWith(`${to}/`));
  return (
    <Menu position="bottom-start" width={230} shadow="md">
      <Menu.Target>
        <button type="button" className={styles.navLink} data-current={current !== undefined}>
          <IconDots size={22} stroke={1.7} aria-hidden="true" />
          {current === undefined ? say("More") : say(current.label)}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map(({ to, label, Icon }) => (
          <Menu.Item
            key={to}
            leftSection={<Icon size={18} stroke={1.7} />}
            onClick={() => void navigate({ to })}
          >
            {say(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
