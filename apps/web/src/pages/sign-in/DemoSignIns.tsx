/** One-click sign-ins of the demo clinic; a clinic that is not a demo never has these accounts. */
import type { SessionView } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { saySentence } from "../../words/saySentence.ts";
import { roleNames } from "../../words/things.ts";
import styles from "./entrance.module.css";
import { texts } from "./texts.ts";
import { useSignIn } from "./useSignIn.ts";

export interface DemoSignInsProps {
  readonly accounts: NonNullable<SessionView["demoSignIns"]>;
  readonly onSecondFactor: () => void;
}

export function DemoSignIns({ accounts, onSecondFactor }: DemoSignInsProps) {
  const signIn = useSignIn(onSecondFactor);
  return (
    <section className={styles.demo} aria-labelledby="demo-sign-ins">
      <h2 id="demo-sign-ins">{texts.demoTitle}</h2>
      <p className="soft small">{texts.demoUnder}</p>
      <div className={styles.demoButtons}>
        {accounts.map(({ role, email, password, note }) => (
          <Button
            key={email}
            variant="default"
            loading={signIn.isPending && signIn.variables?.email === email}
            onClick={() => signIn.mutate({ email, password })}
          >
            {roleNames[role]}
            {note && `, ${saySentence(note)}`}
          </Button>
        ))}
      </div>
      <div style={{ marginTop: 12 }}>
        <ProblemNotice error={signIn.error} />
      </div>
    </section>
  );
}
