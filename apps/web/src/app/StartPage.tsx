/** The address without a path: leads each role to where its day begins. */
import { Navigate } from "@tanstack/react-router";
import { Notice } from "../parts/Notice.tsx";
import { say } from "../words/say.ts";
import { startFor } from "./navigation.ts";
import { useSession } from "./session.tsx";

export function StartPage() {
  const { user } = useSession();
  const start = startFor(user.roles);
  return start ? (
    <Navigate to={start} replace />
  ) : (
    <Notice tone="caution" title={say("Nothing to show yet")}>
      <p>{say("Your account has no role at this clinic. The administrator can give you one.")}</p>
    </Notice>
  );
}
