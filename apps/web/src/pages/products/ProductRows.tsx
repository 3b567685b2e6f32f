/** Products in a list: whose, how far, the culture that is still to be read. Each leads to its room. */
import type { ProductRow } from "@anagen/clinic/contract";
import { LinkList, ListLink } from "../../parts/ListLink.tsx";
import { dateInWords } from "../../words/dates.ts";
import { fullName } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import { classNames, stageNames } from "./stageNames.ts";

export function ProductRows({
  rows,
  label,
}: {
  readonly rows: readonly ProductRow[];
  readonly label: string;
}) {
  const say = useSay();
  return (
    <LinkList label={label}>
      {rows.map((row) => (
        <ListLink
          key={row.productId}
          to="/procedures/$productId"
          params={{ productId: row.productId }}
          title={`${fullName(row.patient)} · ${row.patient.code}`}
          under={
            <>
              {say(classNames[row.class])} · {row.code} · {dateInWords(row.on)}
              {row.cultureDue !== null &&
                ` · ${say("culture to be read on {{day}} or later", { day: dateInWords(row.cultureDue) })}`}
            </>
          }
          aside={<strong>{say(stageNames[row.stage])}</strong>}
        />
      ))}
    </LinkList>
  );
}
