/** Shows how far a run is: a bar on a terminal, a plain line a picture elsewhere; both on standard error. */
import { basename } from "node:path";
import { Presets, SingleBar } from "cli-progress";
import type { FileResult } from "./measureFiles.ts";

export interface Progress {
  done(result: FileResult): void;
  end(): void;
}

export function showProgress(total: number, stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(total, stream) : lines(total, stream);
}

function bar(total: number, stream: NodeJS.WriteStream): Progress {
  const shown = new SingleBar(
    {
      format: "{bar} {value} of {total} · {eta_formatted} left · {name}",
      stream,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  shown.start(total, 0, { name: "" });
  return {
    // The name alone: a long path would break the bar over two lines.
    done: ({ path }) => shown.increment({ name: basename(path) }),
    end: () => shown.stop(),
  };
}

function lines(total: number, stream: NodeJS.WriteStream): Progress {
  let count = 0;
  const width = String(total).length;
  return {
    done(result) {
      count++;
      const what =
        result.status === "measured"
          ? `${countedHairs(result)} hairs`
          : `${result.status}: ${result.problem.sentence}`;
      stream.write(`${String(count).padStart(width)} of ${total}  ${result.path}  ${what}\n`);
    },
    end() {},
  };
}

function countedHairs(result: FileResult & { status: "measured" }): number {
  return result.measurement.hairs.filter(({ counted }) => counted).length;
}
