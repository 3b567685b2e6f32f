/** The keys that work on every page. */

import { Dialog } from "../parts/Dialog.tsx";
import { KeyTable } from "../parts/KeyTable.tsx";
import { say } from "../words/say.ts";
import type { NavigationEntry } from "./navigation.ts";

export interface ShortcutHelpProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly entries: readonly NavigationEntry[];
}

export function ShortcutHelp({ opened, onClose, entries }: ShortcutHelpProps) {
  const keys: (readonly [readonly string[], string])[] = entries.flatMap(({ key, label }) =>
    key ? [[["g", key], say("Go to {{page}}", { page: say(label) })] as const] : [],
  );
  return (
    <Dialog opened={opened} onClose={onClose} title={say("Keyboard shortcuts")}>
      <KeyTable
        keys={[[["/"], say("Search patients")], ...keys, [["?"], say("This help")], [["Esc"], say("Close")]]}
      />
    </Dialog>
  );
}
