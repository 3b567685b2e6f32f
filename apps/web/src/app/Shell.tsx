/** The frame of a signed-in page: demo notice, navigation, account menu, shortcuts. */
import { answerOf } from "@anagen/clinic/contract";
import { Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCheck, IconKeyboard, IconLogout, IconUserCircle } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { client, valueOfAnswer } from "../api/ask.ts";
import { sessionQuery } from "../api/queries.ts";
import { forgetDrafts } from "../forms/useDraftForm.ts";
import { forgetOffline } from "../offline/forgetOffline.ts";
import { changeLanguage } from "../parts/LanguageSwitch.tsx";
import { languages } from "../words/languages.ts";
import { languageNow } from "../words/startWords.ts";
import { roleNames } from "../words/things.ts";
import { useSay } from "../words/useSay.ts";
import styles from "./frame.module.css";
import { Navigation } from "./Navigation.tsx";
import { entriesFor } from "./navigation.ts";
import { ShortcutHelp } from "./ShortcutHelp.tsx";
import { useSession } from "./session.tsx";
import { useShortcuts } from "./useShortcuts.ts";
import { Wordmark } from "./Wordmark.tsx";

export function Shell({ children }: { readonly children: ReactNode }) {
  const { clinic, user } = useSession();
  const say = useSay();
  const [help, { open, close }] = useDisclosure(false);
  const entries = entriesFor(user.roles);
  useShortcuts({ entries, onHelp: open });
  return (
    <>
      <a href="#content" className={styles.skip}>
        {say("Skip to the page")}
      </a>
      {clinic.demo && (
        <aside className={styles.demo} aria-label={say("About this clinic")}>
          {say("Demo clinic: every person and picture is made up.")}
        </aside>
      )}
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link to="/" className={styles.brand} aria-label={say("Anagen, start")}>
            <Wordmark />
          </Link>
          <Navigation entries={entries} />
          <AccountMenu onHelp={open} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={styles.content}>
        {children}
      </main>
      <ShortcutHelp opened={help} onClose={close} entries={entries} />
    </>
  );
}

function AccountMenu({ onHelp }: { readonly onHelp: () => void }) {
  const { user, clinic } = useSession();
  const say = useSay();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => valueOfAnswer(answerOf(client.api.auth["sign-out"].$post())),
    onSuccess: async () => {
      forgetDrafts();
      await forgetOffline();
      await navigate({ to: "/" });
      queries.clear();
      await queries.invalidateQueries(sessionQuery);
      window.location.assign("/");
    },
  });
  const initials = user.name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word) && !/^(dr|prof)\.?$/i.test(word))
    .map((word) => word[0])
    .slice(0, 2)
    .join("");
  return (
    <Menu position="bottom-end" width={240} shadow="md">
      <Menu.Target>
        <button type="button" className={`${styles.userButton} no-print`}>
          <span className="hidden-visually">{say("Account of")}</span>
          <span className={styles.userName}>{user.name}</span>
          <span className={styles.initials} aria-hidden="true">
            {initials.toUpperCase()}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {user.roles.map((role) => roleNames[role]).join(", ")} · {clinic.name}
        </Menu.Label>
        <Menu.Item
          leftSection={<IconUserCircle size={18} stroke={1.7} />}
          onClick={() => void navigate({ to: "/account" })}
        >
          {say("Account")}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={18} stroke={1.7} />} onClick={onHelp}>
          {say("Keyboard shortcuts")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{say("Language")}</Menu.Label>
        {Object.entries(languages).map(([language, name]) => (
          <Menu.Item
            key={language}
            lang={language}
            leftSection={
              <IconCheck
                size={18}
                stroke={1.7}
                style={{ visibility: language === languageNow() ? "visible" : "hidden" }}
              />
            }
            aria-current={language === languageNow() ? "true" : undefined}
            onClick={() => changeLanguage(language)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} stroke={1.7} />} onClick={() => signOut.mutate()}>
          {say("Sign out")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
