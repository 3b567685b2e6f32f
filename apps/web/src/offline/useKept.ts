/** A value that survives a reload and an empty battery, under a name; for what is typed and not yet sent. No names of people. */
import { useCallback, useState } from "react";

const prefix = "anagen-kept:";

export function useKept<Value>(name: string, initial: Value): [Value, (value: Value) => void, () => void] {
  const key = prefix + name;
  const [value, setValue] = useState<Value>(() => readKept(key) ?? initial);
  const keep = useCallback(
    (next: Value) => {
      setValue(next);
      localStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  const forget = useCallback(() => localStorage.removeItem(key), [key]);
  return [value, keep, forget];
}

export function forgetKept(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}

function readKept<Value>(key: string): Value | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as Value | null;
  } catch {
    return null;
  }
}
