/** The password for one sign-in; shown here and never again. */
import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { Notice } from "../../parts/Notice.tsx";
import styles from "./staff.module.css";
import { texts } from "./texts.ts";

export interface OneTimePasswordProps {
  readonly password: string;
  readonly onClose: () => void;
}

export function OneTimePassword({ password, onClose }: OneTimePasswordProps) {
  const clipboard = useClipboard();
  return (
    <div className="stack">
      <Notice tone="good" live>
        <p>{texts.made}</p>
      </Notice>
      <p className={styles.password} data-testid="one-time-password">
        {password}
      </p>
      <div className="row">
        <Button variant="default" onClick={() => clipboard.copy(password)}>
          {clipboard.copied ? "Copied" : texts.copy}
        </Button>
        <Button onClick={onClose}>{texts.open}</Button>
      </div>
    </div>
  );
}
