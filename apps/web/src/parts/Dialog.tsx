/** A dialog over the page: Mantine's behaviour (focus, Escape, backdrop) with a heading that is no second banner. */
import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { say } from "../words/say.ts";
import styles from "./parts.module.css";

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Default true. */
  readonly opened?: boolean;
  /** Default "md". */
  readonly size?: "md" | "lg";
  /** False where a click beside it would lose something; default true. */
  readonly closeOnClickOutside?: boolean;
}

export function Dialog({
  title,
  onClose,
  children,
  opened = true,
  size = "md",
  closeOnClickOutside = true,
}: DialogProps) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={size}
      centered
      closeOnClickOutside={closeOnClickOutside}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content radius="lg" aria-label={title}>
        <div className={styles.dialogHead}>
          <h2>{title}</h2>
          <Modal.CloseButton aria-label={say("Close")} size="lg" />
        </div>
        <Modal.Body px={28} pb={28}>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
