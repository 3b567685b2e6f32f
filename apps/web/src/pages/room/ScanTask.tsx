/** One hand-over: wristband, tube and syringe one after the other, each scanned once, the next one large. */
import { type Carrier, type HandOver, type RoomStep, readScanText } from "@anagen/care";
import { Button, TextInput } from "@mantine/core";
import { IconCircleCheck, IconScan } from "@tabler/icons-react";
import { useState } from "react";
import { useKept } from "../../offline/useKept.ts";
import { Notice } from "../../parts/Notice.tsx";
import { useSay } from "../../words/useSay.ts";
import { beep } from "./beep.ts";
import { CameraScanner } from "./CameraScanner.tsx";
import styles from "./room.module.css";
import { TaskFrame } from "./TaskFrame.tsx";
import type { Room } from "./useRoom.ts";
import { useWedge } from "./useWedge.ts";

type Held = Exclude<Carrier, "paper">;

const names: Readonly<Record<Held, string>> = { wristband: "Wristband", tube: "Tube", syringe: "Syringe" };
const titles: Readonly<Record<HandOver | "identify", string>> = {
  identify: "Is this the right patient?",
  "punch-to-tube": "From the punch into the tube",
  "tube-to-syringe": "From the tube into the syringe",
  "syringe-to-scalp": "From the syringe to the scalp",
};

export interface ScanTaskProps {
  readonly room: Room;
  readonly handOver: HandOver | "identify";
}

export function ScanTask({ room, handOver }: ScanTaskProps) {
  const say = useSay();
  const { product } = room.view;
  const wanted: readonly Held[] = handOver === "identify" ? ["wristband"] : ["wristband", "tube", "syringe"];
  const [codes, keep, forget] = useKept<Partial<Record<Held, string>>>(`scan:${product.id}:${handOver}`, {});
  const [hint, setHint] = useState<string | null>(null);
  const next = wanted.find((carrier) => codes[carrier] === undefined) ?? null;

  const read = async (text: string) => {
    if (next === null) return;
    const { code, carrier, isOurs } = readScanText(text);
    if (carrier !== null && carrier !== next && code === product.facts.code) {
      setHint(
        say("That is the label of: {{seen}}. Scan: {{wanted}}.", {
          seen: say(carrierName(carrier)),
          wanted: say(names[next]),
        }),
      );
      return;
    }
    if (!isOurs && code.length < 6) {
      setHint(say("{{code}} is too short for a code.", { code }));
      return;
    }
    setHint(null);
    const seen = { ...codes, [next]: code };
    const isWrong = code !== product.facts.code;
    if (!isWrong) beep("read");
    if (!isWrong && wanted.some((one) => seen[one] === undefined)) return keep(seen);
    forget();
    keep({});
    const refusal = await room.take(stepOf(handOver, seen));
    if (refusal !== null) setHint(refusal.says);
  };
  useWedge((text) => void read(text));

  return (
    <TaskFrame
      title={say(titles[handOver])}
      lead={next === null ? "" : say("Scan: {{what}}", { what: say(names[next]) })}
    >
      <ul className={styles.slots}>
        {wanted.map((carrier) => (
          <li
            key={carrier}
            data-state={codes[carrier] !== undefined ? "read" : carrier === next ? "next" : "later"}
          >
            {codes[carrier] !== undefined ? (
              <IconCircleCheck size={44} stroke={1.6} aria-hidden="true" />
            ) : (
              <IconScan size={44} stroke={1.6} aria-hidden="true" />
            )}
            <span className={styles.slotName}>{say(names[carrier])}</span>
            <span>{codes[carrier] ?? (carrier === next ? say("scan now") : say("then this"))}</span>
          </li>
        ))}
      </ul>
      {hint !== null && (
        <Notice tone="caution" live>
          <p>{hint}</p>
        </Notice>
      )}
      <ByHand onCode={(text) => void read(text)} />
      <CameraScanner onCode={(text) => void read(text)} />
    </TaskFrame>
  );
}

function ByHand({ onCode }: { readonly onCode: (text: string) => void }) {
  const say = useSay();
  const [text, setText] = useState("");
  return (
    <form
      className={styles.byHand}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === "") return;
        onCode(text);
        setText("");
      }}
    >
      <TextInput
        size="xl"
        label={say("Code")}
        description={say("The scanner types it here; or type it and press Enter.")}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        // On a phone the field would open the keyboard over the camera's picture.
        autoFocus={window.matchMedia("(pointer: fine)").matches}
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <Button type="submit" size="xl" variant="default">
        {say("Take the code")}
      </Button>
    </form>
  );
}

function stepOf(handOver: HandOver | "identify", seen: Partial<Record<Held, string>>): RoomStep {
  if (handOver === "identify") return { kind: "identify", code: seen.wristband ?? null };
  const codes = {
    patientCode: seen.wristband ?? null,
    tubeCode: seen.tube ?? null,
    syringeCode: seen.syringe ?? null,
  };
  return { kind: "scan", handOver, codes };
}

function carrierName(carrier: Carrier): string {
  return carrier === "paper" ? "Paper" : names[carrier];
}
