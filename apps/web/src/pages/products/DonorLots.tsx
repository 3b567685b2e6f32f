/** The lots that were made of a donor's cells: those there are, and one more. */
import type { DonorEntryFacts } from "@anagen/clinic/contract";
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { DateField } from "../../forms/DateField.tsx";
import { useSay } from "../../words/useSay.ts";
import { readNumber } from "../room/readNumber.ts";
import styles from "./products.module.css";

export interface DonorLotsProps {
  readonly lots: DonorEntryFacts["lots"];
  readonly onChange: (lots: DonorEntryFacts["lots"]) => void;
}

export function DonorLots({ lots, onChange }: DonorLotsProps) {
  const say = useSay();
  const [lot, setLot] = useState("");
  const [what, setWhat] = useState("");
  const [volume, setVolume] = useState("");
  const [expiresOn, setExpiresOn] = useState("");
  const read = readNumber(volume);
  const volumeMl = read.ok ? read.value : null;
  const isWhole = lot.trim() !== "" && what.trim() !== "" && volumeMl !== null && volumeMl > 0;
  const add = () => {
    if (volumeMl === null) return;
    onChange([...lots, { lot: lot.trim(), what: what.trim(), volumeMl, expiresOn: expiresOn || null }]);
    for (const clear of [setLot, setWhat, setVolume, setExpiresOn]) clear("");
  };
  return (
    <fieldset className={styles.tests}>
      <legend>{say("Lots of this donor")}</legend>
      <ul>
        {lots.map((one) => (
          <li key={one.lot}>
            <strong>{one.lot}</strong> · {one.what} · {one.volumeMl} mL
          </li>
        ))}
      </ul>
      <div className={styles.numbers}>
        <TextInput label={say("Lot number")} value={lot} onChange={(e) => setLot(e.target.value)} />
        <TextInput label={say("What it is")} value={what} onChange={(e) => setWhat(e.target.value)} />
        <TextInput
          label={say("Volume (mL)")}
          inputMode="decimal"
          value={volume}
          onChange={(e) => setVolume(e.target.value)}
        />
        <DateField label={say("Last day")} value={expiresOn} onChange={(e) => setExpiresOn(e.target.value)} />
        <Button variant="default" disabled={!isWhole} onClick={add}>
          {say("Add the lot")}
        </Button>
      </div>
    </fieldset>
  );
}
