/** Around every page: decides between set-up, sign-in, new password and the page that was asked for. */
import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { sessionQuery } from "../api/queries.ts";
import { NewPasswordPage } from "../pages/account/NewPasswordPage.tsx";
import { SetupPage } from "../pages/setup/SetupPage.tsx";
import { SignInPage } from "../pages/sign-in/SignInPage.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import styles from "./frame.module.css";
import { Shell } from "./Shell.tsx";
import { SessionProvider } from "./session.tsx";

export function Frame() {
  const query = useQuery(sessionQuery);
  if (query.data === undefined) {
    return (
      <main className={styles.content}>
        <Loaded query={query}>{() => null}</Loaded>
      </main>
    );
  }
  const { needsSetup, user, clinic } = query.data;
  if (needsSetup) return <SetupPage />;
  if (user === null || clinic === null) return <SignInPage session={query.data} />;
  if (user.mustChangePassword) return <NewPasswordPage />;
  return (
    <SessionProvider value={{ user, clinic }}>
      <Shell>
        <Outlet />
      </Shell>
    </SessionProvider>
  );
}
