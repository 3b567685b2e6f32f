/** Keys and what they do. */
import { Kbd } from "@mantine/core";
import { say } from "../words/say.ts";

export function KeyTable({
  keys,
}: {
  readonly keys: readonly (readonly [keys: readonly string[], does: string])[];
}) {
  return (
    <table style={{ borderSpacing: "0 10px", borderCollapse: "separate", width: "100%" }}>
      <thead className="hidden-visually">
        <tr>
          <th>{say("Keys")}</th>
          <th>{say("What they do")}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(([names, does]) => (
          <tr key={does}>
            <td style={{ width: 150, whiteSpace: "nowrap" }}>
              {names.map((name, k) => (
                <span key={name}>
                  {k > 0 && " "}
                  <Kbd>{name}</Kbd>
                </span>
              ))}
            </td>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
