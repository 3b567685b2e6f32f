/** What is always at hand beside the step: labels, a note, taking the release back, discarding. */
import { labelSizes } from "@anagen/clinic/contract";
import { Button, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "../../parts/Dialog.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { useSay } from "../../words/useSay.ts";
import styles from "./room.module.css";
import type { Room } from "./useRoom.ts";

type Asking = "note" | "hold" | "discard";

const titles: Readonly<Record<Asking, string>> = {
  note: "Write a note",
  hold: "Take the release back",
  discard: "Discard the product",
};

export function RoomSide({ room }: { readonly room: Room }) {
  const say = useSay();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { state } = room;
  const isGiven = state.injection !== null;
  return (
    <div className={styles.side}>
      <Labels room={room} />
      <div className="row">
        <Button variant="default" size="md" onClick={() => setAsking("note")}>
          {say(titles.note)}
        </Button>
        {state.release !== null && !isGiven && (
          <Button variant="default" size="md" onClick={() => setAsking("hold")}>
            {say(titles.hold)}
          </Button>
        )}
        {!isGiven && state.custody.stoppedBy !== "discarded" && (
          <Button variant="default" size="md" onClick={() => setAsking("discard")}>
            {say(titles.discard)}
          </Button>
        )}
      </div>
      {asking !== null && <Ask room={room} asking={asking} onClose={() => setAsking(null)} />}
    </div>
  );
}

function Labels({ room }: { readonly room: Room }) {
  const say = useSay();
  const [size, setSize] = useState<string>(labelSizes[0].id);
  const [copies, setCopies] = useState("1");
  const address = `/api/products/${room.view.product.id}/labels.pdf?size=${size}&copies=${copies}`;
  return (
    <div className={styles.labels}>
      <Select
        label={say("Labels")}
        data={labelSizes.map(({ id, title }) => ({ value: id, label: say(title) }))}
        value={size}
        allowDeselect={false}
        onChange={(value) => setSize(value ?? labelSizes[0].id)}
      />
      <Select
        label={say("Copies")}
        className={styles.narrow}
        data={["1", "2", "3", "4", "5", "6", "8", "10"]}
        value={copies}
        allowDeselect={false}
        onChange={(value) => setCopies(value ?? "1")}
      />
      <Button component="a" href={address} target="_blank" rel="noreferrer" variant="default" size="md">
        {say("Print labels")}
      </Button>
    </div>
  );
}

function Ask({
  room,
  asking,
  onClose,
}: {
  readonly room: Room;
  readonly asking: Asking;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const save = async () => {
    const words = text.trim();
    const refusal = await room.take(
      asking === "note" ? { kind: "note", text: words } : { kind: asking, reason: words },
    );
    if (refusal === null) onClose();
    else setFault(refusal.says);
  };
  return (
    <Dialog title={say(titles[asking])} onClose={onClose} closeOnClickOutside={false}>
      <div className="stack">
        <Textarea
          size="lg"
          label={asking === "note" ? say("Note") : say("Reason")}
          value={text}
          onChange={(e) => setText(e.target.value)}
          autosize
          minRows={3}
          data-autofocus
        />
        {fault !== null && (
          <Notice tone="alarm" live>
            <p>{fault}</p>
          </Notice>
        )}
        <Button
          size="lg"
          color={asking === "discard" ? "red" : undefined}
          disabled={text.trim().length < 3}
          onClick={() => void save()}
        >
          {say(titles[asking])}
        </Button>
      </div>
    </Dialog>
  );
}
