/** A throw-away PostgreSQL server for tests, where its programs are installed. */
import { execFileSync, type SpawnSyncOptions, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import pg from "pg";

export interface TestServer {
  /** "PostgreSQL 15.18", for the test's name. */
  readonly version: string;
  /** Makes an empty database and gives its address. */
  createDatabase(): Promise<string>;
  stop(): void;
}

/** The folder of PostgreSQL's programs, or null. */
export function findPostgres(): string | null {
  const versioned = ["/usr/lib/postgresql", "/usr/pgsql", "/opt/homebrew/opt", "/usr/local/opt"].flatMap(
    (home) =>
      existsSync(home)
        ? readdirSync(home)
            .sort()
            .reverse()
            .map((name) => join(home, name, "bin"))
        : [],
  );
  const folders = [...versioned, ...(process.env.PATH ?? "").split(delimiter)];
  return (
    folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl"))) ?? null
  );
}

/** Durable writes are off: what this server holds is thrown away. PostgreSQL refuses to run as root, so root steps down. */
export async function startPostgres(programs: string): Promise<TestServer> {
  const user = userToRunAs();
  const home = mkdtempSync(join(tmpdir(), "anagen-postgres-"));
  if (user.uid !== undefined) chownSync(home, user.uid, user.gid as number);
  const spawned = (program: string, args: string[], stdio: SpawnSyncOptions["stdio"] = "pipe") =>
    spawnSync(join(programs, program), args, { ...user, cwd: home, stdio, encoding: "utf8" });
  const run = (...[program, args, stdio]: Parameters<typeof spawned>) => {
    const ended = spawned(program, args, stdio);
    if (ended.status !== 0)
      throw new Error(`${program} ended with ${ended.status}: ${ended.stderr ?? ended.error}`);
  };
  const data = join(home, "data");
  run("initdb", ["-D", data, "-U", "anagen", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]);
  const log = join(home, "log");
  const port = await firstThatServes((tried) => {
    const settings = `-F -c listen_addresses=127.0.0.1 -p ${tried} -k ${home}`;
    return spawned("pg_ctl", ["-D", data, "-w", "-o", settings, "-l", log, "start"], "ignore").status === 0;
  });
  if (port === null)
    throw new Error(`no PostgreSQL on ports ${ports[0]} to ${ports.at(-1)}: ${readFileSync(log, "utf8")}`);
  const address = (database: string) => `postgres://anagen@127.0.0.1:${port}/${database}`;
  let made = 0;
  return {
    version: execFileSync(join(programs, "postgres"), ["--version"], { encoding: "utf8" })
      .replace(/^postgres \((PostgreSQL)\) (\S+)[\s\S]*$/, "$1 $2")
      .trim(),
    createDatabase: async () => {
      const client = new pg.Client({ connectionString: address("postgres") });
      await client.connect();
      const name = `clinic_${++made}`;
      await client.query(`create database ${name}`);
      await client.end();
      return address(name);
    },
    stop: () => {
      run("pg_ctl", ["-D", data, "-m", "immediate", "stop"], "ignore");
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function userToRunAs(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

const ports = Array.from({ length: 10 }, (_, k) => 5540 + k);

/** The first of ten ports that nobody listens on and on which the server comes up: another test may take a free one first. */
async function firstThatServes(serves: (port: number) => boolean): Promise<number | null> {
  for (const port of ports) {
    const isFree = await new Promise<boolean>((done) => {
      const probe = createServer();
      probe.once("error", () => done(false));
      probe.listen(port, "127.0.0.1", () => probe.close(() => done(true)));
    });
    if (isFree && serves(port)) return port;
  }
  return null;
}
