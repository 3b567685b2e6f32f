/** Who is signed in, for every page below the frame. */
import type { SessionView } from "@anagen/clinic/contract";
import { createContext, useContext } from "react";

export interface Session {
  readonly clinic: NonNullable<SessionView["clinic"]>;
  readonly user: NonNullable<SessionView["user"]>;
}

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

/** The session; only below the frame, which shows the sign-in when there is none. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("useSession is for pages below the frame");
  return session;
}
