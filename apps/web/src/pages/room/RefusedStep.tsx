/** Why the room did not take a step, and the reason for going on where it may be given. */
import type { RoomRefusal } from "@anagen/care";
import { Textarea } from "@mantine/core";
import { Notice } from "../../parts/Notice.tsx";
import { useSay } from "../../words/useSay.ts";

export interface RefusedStepProps {
  readonly refusal: RoomRefusal | null;
  /** Whether a reason lets the step through. */
  readonly mustConfirm: boolean;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

export function RefusedStep({ refusal, mustConfirm, reason, onReason }: RefusedStepProps) {
  const say = useSay();
  return (
    <>
      {refusal !== null && (
        <Notice
          tone={mustConfirm ? "caution" : "alarm"}
          title={say(mustConfirm ? "Look again" : "Not taken")}
          live
        >
          <p>{refusal.says}</p>
        </Notice>
      )}
      {mustConfirm && (
        <Textarea
          size="lg"
          label={say("Reason for going on")}
          value={reason}
          onChange={(e) => onReason(e.target.value)}
          autosize
          minRows={2}
        />
      )}
    </>
  );
}
