/** Prepares a product for a course: class, whose cells, tests, what it is released on. Its code is drawn, never typed. */
import { donorFacts, productClasses, releaseSpecs } from "@anagen/care";
import { answerOf, type DonorEntryFacts, type Entry, type ProductFacts } from "@anagen/clinic/contract";
import { Button, Checkbox, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { courseViewQuery } from "../../api/queries.ts";
import { courseProductsQuery, donorsQuery } from "../../api/roomQueries.ts";
import { DateField } from "../../forms/DateField.tsx";
import { useKept } from "../../offline/useKept.ts";
import { Loaded } from "../../parts/Loaded.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { fullName } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import { readNumber } from "../room/readNumber.ts";
import { DonorTests } from "./DonorTests.tsx";
import { JudgedDonorNotice } from "./JudgedDonorNotice.tsx";
import { newCode } from "./newCode.ts";
import { emptyProduct, type ProductForm, productFactsOf } from "./productForm.ts";
import styles from "./products.module.css";
import { ScreeningFields } from "./ScreeningFields.tsx";
import { classNames } from "./stageNames.ts";

const route = getRouteApi("/courses/$courseId/products/new");

export function NewProductPage() {
  const { courseId } = route.useParams();
  const say = useSay();
  const course = useQuery(courseViewQuery(courseId));
  const donors = useQuery(donorsQuery);
  return (
    <>
      <PageHead
        title={say("Prepare a product")}
        under={
          course.data === undefined ? " " : `${fullName(course.data.patient)} · ${course.data.patient.code}`
        }
        trail={[
          <Link key="course" to="/courses/$courseId" params={{ courseId }} search={{}}>
            {say("Course")}
          </Link>,
        ]}
      />
      <Loaded query={donors}>{(all) => <ProductFields courseId={courseId} donors={all} />}</Loaded>
    </>
  );
}

interface FieldsProps {
  readonly courseId: string;
  readonly donors: readonly Entry<"donor">[];
}

function ProductFields({ courseId, donors }: FieldsProps) {
  const say = useSay();
  const [form, keep, forget] = useKept<ProductForm>(`product:${courseId}`, emptyProduct());
  const [fault, setFault] = useState<string | null>(null);
  const set = (changes: Partial<ProductForm>) => keep({ ...form, ...changes });
  const add = useAddProduct(courseId, form.on, forget);
  const chosen = donors.find(({ id }) => id === form.donorId)?.facts ?? null;
  const save = () => {
    const made = productFactsOf(form, newCode());
    setFault(typeof made === "string" ? say(made) : null);
    if (typeof made !== "string") add.mutate(made);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={styles.pair}>
        <Select
          label={say("What it is")}
          placeholder={say("Choose")}
          data={productClasses.map((value) => ({ value, label: say(classNames[value]) }))}
          value={form.class}
          onChange={(value) => set({ class: value as ProductFacts["class"] | null })}
        />
        <DateField
          label={say("Day of the procedure")}
          value={form.on}
          onChange={(e) => set({ on: e.target.value })}
        />
      </div>
      <DonorFields form={form} set={set} donors={donors} chosen={chosen} />
      <Select
        label={say("Released on")}
        placeholder={say("Choose one set; limits of different sets are never mixed")}
        data={releaseSpecs.map(({ id, title }) => ({ value: id, label: say(title) }))}
        value={form.specId}
        onChange={(value) => set({ specId: value })}
      />
      <div className={styles.numbers}>
        {numberFields.map(([name, label]) => (
          <TextInput
            key={name}
            label={say(label)}
            inputMode="decimal"
            value={form[name]}
            error={readNumber(form[name]).ok ? undefined : say("This is no number.")}
            onChange={(e) => set({ [name]: e.target.value })}
          />
        ))}
      </div>
      {fault !== null && (
        <Notice tone="caution" live>
          <p>{fault}</p>
        </Notice>
      )}
      <ProblemNotice error={add.error} />
      <div>
        <Button type="submit" size="lg" loading={add.isPending}>
          {say("Prepare the product")}
        </Button>
      </div>
    </form>
  );
}

const numberFields = [
  ["weightKg", "Patient's weight (kg)"],
  ["maxHoldMinutes", "Longest time from harvest to injection (min), the clinic's own"],
  ["punchesBefore", "Punches taken in earlier courses"],
  ["punchLimit", "The clinic's limit of punches in a life"],
  ["rcfLow", "Protocol: force from (g)"],
  ["rcfHigh", "Protocol: force to (g)"],
  ["storageLow", "Store from (°C)"],
  ["storageHigh", "Store to (°C)"],
  ["expiresInHours", "Expires after (h)"],
] as const satisfies readonly (readonly [keyof ProductForm, string])[];

interface DonorFieldsProps {
  readonly form: ProductForm;
  readonly set: (changes: Partial<ProductForm>) => void;
  readonly donors: readonly Entry<"donor">[];
  readonly chosen: DonorEntryFacts | null;
}

function DonorFields({ form, set, donors, chosen }: DonorFieldsProps) {
  const say = useSay();
  const isOwn = form.source === "autologous";
  const own = donorFacts.safeParse({ ...form, livingDonor: true, recoveryDate: form.on });
  const others = donorFacts.safeParse({
    ...form,
    ...chosen,
    urgentNeedDocumented: form.urgentNeedDocumented,
  });
  return (
    <>
      <Select
        label={say("Whose cells")}
        data={[
          { value: "autologous", label: say("The patient's own") },
          { value: "allogeneic", label: say("A donor's") },
        ]}
        allowDeselect={false}
        value={form.source}
        onChange={(value) => set({ source: value as ProductForm["source"] })}
      />
      {isOwn ? (
        <details className={styles.details}>
          <summary>{say("Screening and tests of the patient (not required for one's own cells)")}</summary>
          <ScreeningFields value={form} onChange={set} />
          <DonorTests tests={form.tests} onChange={(tests) => set({ tests })} recoveryDate={form.on} />
        </details>
      ) : (
        <div className={styles.pair}>
          <Select
            label={say("Donor")}
            placeholder={donors.length === 0 ? say("No donor is in the clinic's book yet") : say("Choose")}
            data={donors.map(({ id, facts }) => ({ value: id, label: facts.code }))}
            value={form.donorId}
            onChange={(value) => set({ donorId: value, lot: null })}
          />
          <Select
            label={say("Lot")}
            placeholder={say("Choose")}
            data={(chosen?.lots ?? []).map(({ lot, what }) => ({ value: lot, label: `${lot} · ${what}` }))}
            value={form.lot}
            onChange={(value) => set({ lot: value })}
          />
          <Select
            label={say("Recipient's relation to the donor")}
            data={[
              { value: "none", label: say("none") },
              { value: "first-degree", label: say("first-degree blood relative") },
              { value: "second-degree", label: say("second-degree blood relative") },
            ]}
            allowDeselect={false}
            value={form.recipientRelation}
            onChange={(value) => set({ recipientRelation: value as ProductForm["recipientRelation"] })}
          />
          <Checkbox
            label={say("An urgent medical need is documented")}
            checked={form.urgentNeedDocumented}
            onChange={(e) => set({ urgentNeedDocumented: e.target.checked })}
          />
        </div>
      )}
      {isOwn && own.success && <JudgedDonorNotice facts={own.data} />}
      {!isOwn && others.success && <JudgedDonorNotice facts={others.data} />}
    </>
  );
}

function useAddProduct(courseId: string, on: string, forget: () => void) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (facts: ProductFacts) =>
      valueOfAnswer(answerOf(client.api.products.$post({ json: { courseId, on, key: facts.code, facts } }))),
    onSuccess: async ({ id }) => {
      forget();
      void queries.invalidateQueries(courseProductsQuery(courseId));
      await navigate({ to: "/procedures/$productId", params: { productId: id } });
    },
  });
}
