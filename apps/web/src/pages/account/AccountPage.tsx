/** One's own account: password and second factor. */
import { useSession } from "../../app/session.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { roleNames } from "../../words/things.ts";
import { PasswordForm } from "./PasswordForm.tsx";
import { SecondFactor } from "./SecondFactor.tsx";
import { texts } from "./texts.ts";

export function AccountPage() {
  const { user } = useSession();
  return (
    <div style={{ maxWidth: 560 }}>
      <PageHead
        title={texts.title}
        under={`${user.name} · ${user.email} · ${user.roles.map((role) => roleNames[role]).join(", ")}`}
      />
      <section className="stack" style={{ marginBottom: 52 }}>
        <h2>{texts.factor}</h2>
        <SecondFactor />
      </section>
      <section className="stack">
        <h2>{texts.password}</h2>
        <PasswordForm />
      </section>
    </div>
  );
}
