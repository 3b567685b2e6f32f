/** Lots of everything that touches the cells: what it is, its number, its last day. */
import type { RoomLot } from "@anagen/care";
import { Button, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { DateField } from "../../forms/DateField.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { dateInWords, todayHere } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./room.module.css";

export interface LotFieldsProps {
  readonly lots: readonly RoomLot[];
  readonly onChange: (lots: readonly RoomLot[]) => void;
}

export function LotFields({ lots, onChange }: LotFieldsProps) {
  const say = useSay();
  const [what, setWhat] = useState("");
  const [lot, setLot] = useState("");
  const [expiresOn, setExpiresOn] = useState("");
  const isWhole = what.trim() !== "" && lot.trim() !== "";
  const expired = lots.filter((one) => one.expiresOn !== null && one.expiresOn < todayHere());
  const add = () => {
    onChange([
      ...lots,
      { what: what.trim(), lot: lot.trim(), expiresOn: expiresOn === "" ? null : expiresOn },
    ]);
    setWhat("");
    setLot("");
    setExpiresOn("");
  };
  return (
    <fieldset className={styles.lots}>
      <legend>{say("Lots of what touches the cells")}</legend>
      {lots.length > 0 && (
        <ul>
          {lots.map((one) => (
            <li key={`${one.what}\n${one.lot}`}>
              <span>
                {one.what}: <strong>{one.lot}</strong>
                {one.expiresOn !== null && ` · ${say("until {{day}}", { day: dateInWords(one.expiresOn) })}`}
              </span>
              <Button
                variant="subtle"
                size="md"
                aria-label={say("Remove {{lot}}", { lot: one.lot })}
                onClick={() => onChange(lots.filter((other) => other !== one))}
              >
                <IconTrash size={20} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {expired.length > 0 && (
        <Notice tone="alarm" live>
          <p>{say("Past its last day: {{lots}}.", { lots: expired.map((one) => one.lot).join(", ") })}</p>
        </Notice>
      )}
      <div className={styles.lotForm}>
        <TextInput
          size="lg"
          label={say("What it is")}
          value={what}
          onChange={(e) => setWhat(e.target.value)}
        />
        <TextInput size="lg" label={say("Lot number")} value={lot} onChange={(e) => setLot(e.target.value)} />
        <DateField
          size="lg"
          label={say("Last day")}
          value={expiresOn}
          onChange={(e) => setExpiresOn(e.target.value)}
        />
        <Button size="lg" variant="default" disabled={!isWhole} onClick={add}>
          {say("Add the lot")}
        </Button>
      </div>
    </fieldset>
  );
}
