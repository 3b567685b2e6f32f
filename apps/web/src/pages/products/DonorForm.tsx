/** Adds or corrects a donor. Somebody else's correction in between is shown; what was typed here stays. */
import { donorFacts } from "@anagen/care";
import { answerOf, type DonorEntryFacts, type Entry } from "@anagen/clinic/contract";
import { Button, Checkbox, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, problemOf, valueOfAnswer } from "../../api/ask.ts";
import { donorsQuery } from "../../api/roomQueries.ts";
import { DateField } from "../../forms/DateField.tsx";
import { useKept } from "../../offline/useKept.ts";
import { Notice } from "../../parts/Notice.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { useSay } from "../../words/useSay.ts";
import { DonorLots } from "./DonorLots.tsx";
import { DonorTests } from "./DonorTests.tsx";
import { JudgedDonorNotice } from "./JudgedDonorNotice.tsx";
import { newCode } from "./newCode.ts";
import styles from "./products.module.css";
import { ScreeningFields } from "./ScreeningFields.tsx";

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
      <ScreeningFields
        value={{ ...draft, screening: draft.screening ?? null }}
        onChange={set}
        before={
          <DateField
            label={say("Cells recovered on")}
            value={draft.recoveryDate}
            onChange={(e) => set({ recoveryDate: e.target.value })}
          />
        }
        beside={
          <Checkbox
            label={say("Living donor")}
            checked={draft.livingDonor}
            onChange={(e) => set({ livingDonor: e.target.checked })}
          />
        }
      />
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
