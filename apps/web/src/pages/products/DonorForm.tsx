/** Adds or corrects a donor. Somebody else's correction in between is shown; what was typed here stays. */
import { donorFacts } from "@anagen/care";
import { answerOf, type DonorEntryFacts, type Entry } from "@anagen/clinic/contract";
import { Button, Checkbox, Select, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, problemOf, valueOfAnswer } from "../../api/ask.ts";
import { donorsQuery } from "../../api/roomQueries.ts";
import { DateField } from "../../forms/DateField.tsx";
import { useKept } from "../../offline/useKept.ts";
import { Notice } from "../../parts/Notice.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { useSay } from "../../words/useSay.ts";
import { readNumber } from "../room/readNumber.ts";
import { DonorTests } from "./DonorTests.tsx";
import { JudgedDonorNotice } from "./JudgedDonorNotice.tsx";
import { newCode } from "./newCode.ts";
import styles from "./products.module.css";

type Draft = DonorEntryFacts & { readonly reason: string };

function emptyDonor(): Draft {
  return {
    code: newCode(),
    establishment: "outside-US",
    livingDonor: true,
    leukocyteRich: false,
    recoveryDate: "",
    screening: null,
    tests: {},
    lots: [],
    note: "",
    reason: "",
  };
}

export interface DonorFormProps {
  /** Null adds one. */
  readonly donor: Entry<"donor"> | null;
  readonly onClose: () => void;
}

export function DonorForm({ donor, onClose }: DonorFormProps) {
  const say = useSay();
  const queries = useQueryClient();
  const [draft, keep, forget] = useKept<Draft>(
    `donor:${donor?.id ?? "new"}`,
    donor === null ? emptyDonor() : { ...donor.facts, reason: "" },
  );
  /** The version that a further try goes against, once a conflict has been seen. */
  const [base, setBase] = useState(donor?.version ?? 0);
  const set = (changes: Partial<Draft>) => keep({ ...draft, ...changes });
  const save = useMutation({
    mutationFn: () => valueOfAnswer(saveDonor(donor, base, draft)),
    onSuccess: async () => {
      forget();
      await queries.invalidateQueries(donorsQuery);
      onClose();
    },
  });
  const judged = donorFacts.safeParse({ ...draft, source: "allogeneic" });
  const isWhole = draft.recoveryDate !== "" && (donor === null || draft.reason.trim().length >= 3);
  const conflict = save.error === null ? null : (problemOf(save.error) as { newest?: Entry<"donor"> }).newest;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) save.mutate();
      }}
    >
      <p>
        {say("Code of the donor")}: <strong>{draft.code}</strong>
      </p>
      <div className={styles.pair}>
        <DateField
          label={say("Cells recovered on")}
          value={draft.recoveryDate}
          onChange={(e) => set({ recoveryDate: e.target.value })}
        />
        <Select
          label={say("Establishment")}
          data={[
            { value: "outside-US", label: say("outside the United States") },
            { value: "inside-US", label: say("in the United States") },
          ]}
          allowDeselect={false}
          value={draft.establishment}
          onChange={(value) => set({ establishment: value as Draft["establishment"] })}
        />
        <Select
          label={say("Risk-factor screening")}
          data={[
            { value: "open", label: say("not done") },
            { value: "no-risk", label: say("no risk factor") },
            { value: "risk", label: say("a risk factor was found") },
          ]}
          allowDeselect={false}
          value={draft.screening ?? "open"}
          onChange={(value) => set({ screening: value === "open" ? null : (value as "no-risk" | "risk") })}
        />
        <div className="stack-tight">
          <Checkbox
            label={say("Living donor")}
            checked={draft.livingDonor}
            onChange={(e) => set({ livingDonor: e.target.checked })}
          />
          <Checkbox
            label={say("Viable and rich in leukocytes (stromal vascular fraction is)")}
            checked={draft.leukocyteRich}
            onChange={(e) => set({ leukocyteRich: e.target.checked })}
          />
        </div>
      </div>
      <DonorTests
        tests={draft.tests ?? {}}
        onChange={(tests) => set({ tests })}
        recoveryDate={draft.recoveryDate}
      />
      {judged.success && <JudgedDonorNotice facts={judged.data} />}
      <DonorLots lots={draft.lots} onChange={(lots) => set({ lots })} />
      {donor !== null && (
        <Textarea
          label={say("Why is this corrected?")}
          value={draft.reason}
          onChange={(e) => set({ reason: e.target.value })}
        />
      )}
      <ProblemNotice error={save.error} />
      {conflict && (
        <Notice tone="caution" title={say("Somebody corrected this donor in the meantime")}>
          <p>{say("What you typed is still here. Reload to see what stands, or write yours over it.")}</p>
          <Button variant="default" onClick={() => setBase(conflict.version)}>
            {say("Write mine over version {{version}}", { version: conflict.version })}
          </Button>
        </Notice>
      )}
      <div className="row">
        <Button type="submit" size="lg" loading={save.isPending} disabled={!isWhole}>
          {donor === null ? say("Add the donor") : say("Keep the correction")}
        </Button>
        <Button size="lg" variant="subtle" onClick={onClose}>
          {say("Back")}
        </Button>
      </div>
    </form>
  );
}

function saveDonor(donor: Entry<"donor"> | null, fromVersion: number, { reason, ...facts }: Draft) {
  const on = facts.recoveryDate;
  const json = { courseId: null, on, key: facts.code, facts };
  return donor === null
    ? answerOf(client.api.donors.$post({ json }))
    : answerOf(
        client.api.donors[":id"].$put({
          param: { id: donor.id },
          json: { fromVersion, reason: reason.trim(), facts: json },
        }),
      );
}

interface LotsProps {
  readonly lots: DonorEntryFacts["lots"];
  readonly onChange: (lots: DonorEntryFacts["lots"]) => void;
}

function DonorLots({ lots, onChange }: LotsProps) {
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
