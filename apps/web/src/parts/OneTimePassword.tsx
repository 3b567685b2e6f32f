/** A password for one sign-in; shown here and never again. */
import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { say } from "../words/say.ts";
import { Notice } from "./Notice.tsx";
import styles from "./parts.module.css";

export interface OneTimePasswordProps {
  readonly password: string;
  /** What was done, and how to hand the password over. */
  readonly note: string;
  readonly onClose: () => void;
}

export function OneTimePassword({ password, note, onClose }: OneTimePasswordProps) {
  const clipboard = useClipboard();
  return (
    <div className="stack">
      <Notice tone="good" live>
        <p>{note}</p>
      </Notice>
      <p className={styles.password} data-testid="one-time-password">
        {password}
      </p>
      <div className="row">
        <Button variant="default" onClick={() => clipboard.copy(password)}>
          {clipboard.copied ? say("Copied") : say("Copy")}
        </Button>
        <Button onClick={onClose}>{say("Done")}</Button>
      </div>
    </div>
  );
}
