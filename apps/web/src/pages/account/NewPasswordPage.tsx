/** After a password for one sign-in: choose one's own before anything else. */
import { useQueryClient } from "@tanstack/react-query";
import { sessionQuery } from "../../api/queries.ts";
import { Entrance } from "../sign-in/Entrance.tsx";
import { PasswordForm } from "./PasswordForm.tsx";
import { texts } from "./texts.ts";

export function NewPasswordPage() {
  const queries = useQueryClient();
  document.title = `${texts.newTitle} · Anagen`;
  return (
    <Entrance>
      <div style={{ marginBottom: 24 }}>
        <h1>{texts.newTitle}</h1>
        <p className="soft" style={{ marginTop: 6 }}>
          {texts.newUnder}
        </p>
      </div>
      <PasswordForm onChanged={() => void queries.invalidateQueries(sessionQuery)} />
    </Entrance>
  );
}
