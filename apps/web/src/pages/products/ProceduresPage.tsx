/** The technician's list: products in work, those with a culture to be read; a scanned label opens its room. */
import { readScanText } from "@anagen/care";
import { answerOf, type ProductRow } from "@anagen/clinic/contract";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { openProductsQuery } from "../../api/roomQueries.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { ButtonLink } from "../../parts/links.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { useSay } from "../../words/useSay.ts";
import { useWedge } from "../room/useWedge.ts";
import { ProductRows } from "./ProductRows.tsx";
import styles from "./products.module.css";

export function ProceduresPage() {
  const say = useSay();
  const query = useQuery({ ...openProductsQuery, refetchInterval: 15_000 });
  return (
    <>
      <PageHead
        title={say("Procedures")}
        under={say("Products in work, and those whose culture is still to be read.")}
        actions={
          <>
            <ButtonLink to="/donors" variant="default">
              {say("Donors")}
            </ButtonLink>
            <ButtonLink to="/recall" search={{ lot: "" }} variant="default">
              {say("Recall a lot")}
            </ButtonLink>
          </>
        }
      />
      <OpenByCode />
      <Loaded query={query}>{(rows) => <Lists rows={rows} />}</Loaded>
    </>
  );
}

function OpenByCode() {
  const say = useSay();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const open = useMutation({
    mutationFn: (code: string) =>
      valueOfAnswer(
        answerOf(client.api["product-codes"][":code"].$get({ param: { code: readScanText(code).code } })),
      ),
    onSuccess: ({ productId }) => navigate({ to: "/procedures/$productId", params: { productId } }),
  });
  useWedge((code) => open.mutate(code));
  return (
    <form
      className={styles.open}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") open.mutate(text);
      }}
    >
      <TextInput
        size="lg"
        label={say("Scan a label, or type its code")}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <Button type="submit" size="lg" variant="default" loading={open.isPending}>
        {say("Open")}
      </Button>
      <ProblemNotice error={open.error} />
    </form>
  );
}

function Lists({ rows }: { readonly rows: readonly ProductRow[] }) {
  const say = useSay();
  const isOver = ({ stage, cultureDue }: ProductRow) =>
    cultureDue === null && (stage === "injected" || stage === "discarded");
  const work = rows.filter(({ stage }) => stage !== "injected" && stage !== "discarded");
  const cultures = rows.filter(({ stage, cultureDue }) => stage === "injected" && cultureDue !== null);
  const over = rows.filter(isOver);
  if (rows.length === 0)
    return (
      <Empty title={say("No product is in work")}>
        {say("A product is prepared on the course of its patient, under “Products”.")}
      </Empty>
    );
  const lists = [
    [say("In work"), work],
    [say("Given, culture to be read"), cultures],
    [say("Finished in the last days"), over],
  ] as const;
  return lists
    .filter(([, some]) => some.length > 0)
    .map(([title, some]) => (
      <section key={title} className={styles.section}>
        <h2>{title}</h2>
        <ProductRows rows={some} label={title} />
      </section>
    ));
}
