/** A number to call as a big button. */
import { Button } from "@mantine/core";
import { IconPhone } from "@tabler/icons-react";

export interface CallLinkProps {
  readonly number: string;
  readonly label: string;
  /** Beside another, more important button. */
  readonly quiet?: boolean;
  readonly urgent?: boolean;
}

export function CallLink({ number, label, quiet = false, urgent = false }: CallLinkProps) {
  return (
    <Button
      component="a"
      href={`tel:${number.replaceAll(/[^+\d]/g, "")}`}
      leftSection={<IconPhone size={20} stroke={1.8} aria-hidden="true" />}
      variant={quiet ? "default" : "filled"}
      color={urgent ? "var(--alarm)" : undefined}
      fullWidth
      styles={{ label: { lineHeight: 1.3 } }}
    >
      {label} · {number}
    </Button>
  );
}
