#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Numberwell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""assign_phone_number() beside its floor, with pgbench on a throw-away PostgreSQL.

The floor is a function that makes the same writes to the same tables, with the same triggers, on a
row that is known beforehand, and answers the same: the event row is counted in both. In a round both
sides run on fresh copies of one database, in turns of a second: while the one has its turn, the other's
pgbench is stopped. So a machine that is faster or slower from one moment to the next is so for both.
Figures are medians of the rounds, shares the medians of the rounds' shares.

With --only time, both run at once on one database, and what is compared is each side's processor time a
call, of pgbench and its backends: a fraction of the noise, but not what a caller sees.
"""

import argparse
import contextlib
import itertools
import os
import pathlib
import pwd
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
MIGRATIONS = HERE.parents[2] / "resources" / "sql" / "migrations"
SERVER = pathlib.Path(
    subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True, check=False).stdout.strip()
    or "/usr/lib/postgresql/15/bin"
)


# What pgbench says when it has ended well.
DONE = r"actually processed: (\d+)"

# Seconds, each side's own.
WARM_UP = 2
TURN = 1

# The number of the n-th in age is n times this, modulo the count: neighbours in age are none in an index.
STRIDE = 387_420_489


class Cluster:
    """A private server, as an unprivileged user where we are root."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="numberwell-bench-"))
        self.prefix = []
        if os.geteuid() == 0:
            user = pwd.getpwnam("postgres")
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            self.prefix = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups"]
        self.data = self.folder / "data"
        self.run("initdb", "-D", self.data, "-U", "bench", "--auth=trust", "--locale=C.UTF-8")
        with open(self.data / "postgresql.conf", "a", encoding="utf-8") as conf:
            conf.write(
                # min_wal_size: the side that runs first would else pay for new files.
                "listen_addresses = ''\nmax_connections = 200\nshared_buffers = 1GB\n"
                f"max_wal_size = 8GB\nmin_wal_size = 4GB\nunix_socket_directories = '{self.folder}'\n"
            )
        self.run("pg_ctl", "start", "-w", "-s", "-D", self.data, "-l", self.folder / "log")

    def run(self, program, *arguments):
        command = [*self.prefix, SERVER / program, *arguments]
        subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL)

    def stop(self):
        self.run("pg_ctl", "stop", "-m", "immediate", "-w", "-s", "-D", self.data)
        shutil.rmtree(self.folder)

    def sql(self, database, *statements):
        command = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"]
        command += ["-h", self.folder, "-U", "bench", "-d", database]
        for statement in statements:
            command += ["-f", statement] if isinstance(statement, pathlib.Path) else ["-c", statement]
        environment = {**os.environ, "PGOPTIONS": "-c client_min_messages=error"}
        return subprocess.run(
            [str(word) for word in command], check=True, capture_output=True, text=True, env=environment
        ).stdout.strip()

    def pgbench(self, database, script, callers, limit, variables):
        """Assignments a second of one side alone."""
        side = Side(self, database, script, callers, limit, variables)
        side.take_turn(None)
        return side.rate()


def processor_time(processes):
    """Seconds that they have been at work, all threads."""
    schedules = [file for pid in processes for file in pathlib.Path(f"/proc/{pid}/task").glob("*/schedstat")]
    return sum(int(file.read_text(encoding="ascii").split()[0]) for file in schedules) / 1e9


class Side:
    """pgbench with a script, that runs only while it has its turn."""

    def __init__(self, cluster, database, script, callers, limit, variables, title="pgbench"):
        command = [SERVER / "pgbench", "-n", "-M", "prepared", "-h", cluster.folder, "-U", "bench"]
        command += ["-c", callers, "-j", min(callers, 2), "-f", HERE / script, *limit]
        command += ["-P", 1, "--progress-timestamp"]
        for name, value in variables.items():
            command += ["-D", f"{name}={value}"]
        self.has_warm_up = limit[0] == "-T"
        self.turns = []
        self.log = tempfile.TemporaryFile("w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [str(word) for word in [*command, database]], stdout=self.log, stderr=subprocess.STDOUT,
            env={**os.environ, "PGAPPNAME": title})
        self.process.send_signal(signal.SIGSTOP)

    def take_turn(self, seconds):
        """Until it has ended, or for so long; answers whether it has ended."""
        start = time.time()
        self.process.send_signal(signal.SIGCONT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(seconds)
        has_ended = self.process.poll() is not None
        if not has_ended:
            self.process.send_signal(signal.SIGSTOP)
        self.turns.append((start, time.time()))
        return has_ended

    def active_until(self, moment):
        return sum(max(0, min(end, moment) - start) for start, end in self.turns)

    def rate(self):
        """Of its own time. Where it is limited by time, without the first seconds, in which each
        connection plans its statements."""
        text = self.output()
        if not self.has_warm_up:
            return int(re.search(DONE, text)[1]) / self.active_until(float("inf"))
        lines = self.progress()
        steady = [line for line in lines if self.active_until(line[0]) >= WARM_UP]
        count = sum(
            tps * (moment - before) for (before, _), (moment, tps) in itertools.pairwise(steady)
        )
        return count / (self.active_until(steady[-1][0]) - self.active_until(steady[0][0]))

    def calls_between(self, start, end):
        return sum(
            tps * max(0, min(moment, end) - max(before, start))
            for (before, _), (moment, tps) in itertools.pairwise(self.progress())
        )

    def output(self):
        self.log.seek(0)
        text = self.log.read()
        if "aborted" in text or not re.search(DONE, text):
            sys.exit(text)
        return text

    def progress(self):
        """Moments and rates, of "progress: 1764500000.123 s, 2345.6 tps, …": since the line before."""
        found = re.finditer(r"^progress: ([\d.]+) s, ([\d.]+) tps", self.output(), re.MULTILINE)
        return [(float(line[1]), float(line[2])) for line in found]


def in_turns(sides):
    """Both until both have ended; the first of them begins."""
    running = list(sides)
    while running:
        running = [side for side in running if not side.take_turn(TURN if len(running) > 1 else None)]


class Benchmark:
    def __init__(self, cluster, options):
        self.cluster = cluster
        self.options = options
        self.is_clean = True

    def load(self, name, total, ready):
        self.cluster.sql("postgres", f"CREATE DATABASE {name}")
        self.cluster.sql(name, "CREATE TABLE schema_migration (version integer PRIMARY KEY)")
        for migration in sorted(MIGRATIONS.glob("[0-9]*.sql")):
            self.cluster.sql(name, migration)
        values = {"total": total, "ready": ready, "stride": STRIDE, "back": pow(STRIDE, -1, total)}
        for script in ("load.sql", "functions.sql"):
            text = (HERE / script).read_text(encoding="utf-8")
            for word, value in values.items():
                text = re.sub(rf"(?<!:):{word}\b", str(value), text)
            self.cluster.sql(name, text)
        self.cluster.sql(name, "VACUUM (ANALYZE)")

    def copy(self, template, prepare=(), name="run"):
        self.cluster.sql("postgres", f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        self.cluster.sql("postgres", f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        self.cluster.sql(name, *prepare, "CHECKPOINT")

    def once(self, template, script, callers, limit, prepare=()):
        self.copy(template, prepare)
        tps = self.cluster.pgbench("run", script, callers, limit, self.variables(callers))
        return tps, self.check(callers, script)

    def variables(self, callers, base=0):
        """Of the scripts: the floor's numbers begin behind `base`."""
        return {"n": -1, "callers": callers, "base": base, "total": self.options.total, "stride": STRIDE}

    def duel(self, number, databases, suffix, callers, limit, base=0):
        """Rates of both; they begin by turns."""
        sides = {
            side: Side(self.cluster, database, f"{side}{suffix}.pgbench", callers, limit,
                       self.variables(callers, base))
            for side, database in databases.items()
        }
        order = list(sides.values())
        in_turns(order if number % 2 == 0 else order[::-1])
        return {name: side.rate() for name, side in sides.items()}

    def drain(self, template, callers, ready, again):
        """From all to none, returned from quarantine, and to none again."""
        databases = {"ours": "run", "floor": "other"}
        rates, found = ([], []), [None, None]
        for number in range(self.options.rounds):
            for database in databases.values():
                self.copy(template, name=database)
            for place, count in enumerate((ready, again)):
                if place == 1:
                    for database in databases.values():
                        self.cluster.sql(database, f"CALL refill({again})", "CHECKPOINT")
                limit = ["-t", count // callers]
                rates[place].append(self.duel(number, databases, "", callers, limit))
                found[place] = {**self.check(callers, "ours"), "oldest": None}
        titles = (f"drained from {ready:,} to 0", f"refilled with {again:,}, to 0")
        for place, title in enumerate(titles):
            self.line(title, callers, rates[place], found[place])

    def check(self, callers, script, base=None):
        """Whether all is well; the oldest are looked for among the first `base`, which are ours."""
        twice, differing = self.cluster.sql("run", HERE / "check.sql").split("|")
        given, oldest = self.cluster.sql(
            "run",
            f"""WITH given AS (SELECT rank_of(phone_number) AS rank FROM organization_phone_numbers
                WHERE assigned_at > (SELECT loaded_at FROM loaded)
                AND rank_of(phone_number) <= {base or 10**12})
            SELECT count(*), coalesce(round(100.0 * count(*) FILTER (WHERE rank <= (
                SELECT count(*) + {2 * callers} FROM given)) / nullif(count(*), 0), 1), 100)
            FROM given""",
        ).split("|")
        if not script.startswith("seed") and (twice, differing) != ("0", "0"):
            self.is_clean = False
        return {"twice": twice, "differing": differing, "given": given, "oldest": oldest}

    def compare(self, title, template, callers, limit, suffix="", prepare=(), base=0):
        """One line of the table. With numbers of its own, from `base` on, the floor shares a database."""
        databases = {"ours": "run", "floor": "run" if base else "other"}
        rates = []
        for number in range(self.options.rounds):
            for database in set(databases.values()):
                self.copy(template, prepare, database)
            rates.append(self.duel(number, databases, suffix, callers, limit, base))
            found = self.check(callers, "ours", base)
        self.line(title, callers, rates, found)

    def at_once(self, template, callers, seconds):
        """Processor time a call of the floor and ours, all at once."""
        half, quarter = self.options.ready // 2, self.options.ready // 4
        # Their scripts, and behind which number the floors' own begin.
        scripts = {
            "floor": ("floor_area", half),
            "floor, event by the function": ("floor_lean", half + quarter),
            "no preference": ("ours", half),
            "preferred area exhausted": ("ours_area", half),
        }
        times = {name: [] for name in scripts}
        for _ in range(self.options.rounds):
            self.copy(template, EXHAUST)
            limit = ["-T", seconds + 3 * WARM_UP]
            sides = {
                name: Side(self.cluster, "run", f"{script}.pgbench", callers, limit,
                           self.variables(callers, base), name)
                for name, (script, base) in scripts.items()
            }
            for name, call in self.times_a_call(sides, seconds).items():
                times[name].append(call)
            self.check(callers, "ours", half)
        for name, ours in times.items():
            shares = [100 * bare / mine for mine, bare in zip(ours, times["floor"])]
            print(f"{name:34}{callers:8}{statistics.median(ours):10.0f} µs{statistics.median(shares):15.1f}%"
                  f"{'':27}   {min(shares):.1f} to {max(shares):.1f}%", flush=True)

    def times_a_call(self, sides, seconds):
        """Microseconds of the processor, by side, while all of them run."""
        for side in sides.values():
            side.process.send_signal(signal.SIGCONT)
        time.sleep(2 * WARM_UP)
        processes = {name: [side.process.pid, *self.backends(name)] for name, side in sides.items()}
        start = time.time()
        before = {name: processor_time(group) for name, group in processes.items()}
        time.sleep(seconds)
        end = time.time()
        spent = {name: processor_time(group) - before[name] for name, group in processes.items()}
        for side in sides.values():
            side.process.wait()
        return {
            name: 1e6 * spent[name] / side.calls_between(start, end) for name, side in sides.items()
        }

    def backends(self, name):
        found = self.cluster.sql(
            "postgres", f"SELECT pid FROM pg_stat_activity WHERE application_name = '{name}'")
        return [int(pid) for pid in found.split()]

    @staticmethod
    def line(title, callers, rates, found):
        """Medians of the rounds' rates, and of the rounds' shares."""
        ours, floor = [rate["ours"] for rate in rates], [rate["floor"] for rate in rates]
        shares = [100 * mine / bare for mine, bare in zip(ours, floor)]
        oldest = "" if found["oldest"] is None else f"{found['oldest']}%"
        print(
            f"{title:34}{callers:8}{statistics.median(ours):10.0f}{statistics.median(floor):10.0f}"
            f"{statistics.median(shares):8.1f}%{found['twice']:>8}{found['differing']:>10}"
            f"{oldest:>9}   {min(shares):.0f} to {max(shares):.0f}%",
            flush=True,
        )

    def alone(self, title, template, script, callers, limit, prepare=()):
        tps, found = self.once(template, script, callers, limit, prepare)
        print(
            f"{title:34}{callers:8}{tps:10.0f}{'':19}{found['twice']:>8}{found['differing']:>10}"
            f"{found['oldest']:>8}%",
            flush=True,
        )


EXHAUST = (
    "UPDATE phone_number_pool SET status = 'assigned', organization_id = gen_random_uuid(), "
    "assigned_at = (SELECT loaded_at FROM loaded) WHERE status = 'configured' AND area_code = '200'",
    "INSERT INTO organization_phone_numbers (organization_id, phone_number, assigned_at) SELECT "
    "organization_id, phone_number, assigned_at FROM phone_number_pool AS p WHERE area_code = '200' "
    "AND status = 'assigned' AND NOT EXISTS (SELECT FROM organization_phone_numbers AS o "
    "WHERE o.phone_number = p.phone_number)",
)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--total", type=int, default=1_000_000)
    parser.add_argument("--ready", type=int, default=200_000)
    parser.add_argument("--callers", default="1,16,64")
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="", help="main,thousand,area,drain,others,time")
    parser.add_argument("--quick", action="store_true", help="a check that it works, in seconds")
    options = parser.parse_args()
    if options.quick:
        options.total, options.ready, options.callers = 80_000, 60_000, "16"
        options.seconds, options.rounds = 1, 1
    callers = [int(count) for count in options.callers.split(",")]
    alone = ["-T", options.seconds + WARM_UP]
    # Half of it belongs to the other side.
    limit = ["-T", 2 * (options.seconds + WARM_UP)]

    def wanted(part):
        return not options.only or part in options.only.split(",")

    cluster = Cluster()
    with contextlib.ExitStack() as stack:
        stack.callback(cluster.stop)
        benchmark = Benchmark(cluster, options)
        benchmark.load("bench", options.total, options.ready)
        print(f"{options.total} numbers, {options.ready} ready; assignments a second, "
              f"{options.rounds} rounds of {options.seconds} s\n")
        print(f"{'':34}{'callers':>8}{'ours':>10}{'floor':>10}{'share':>9}{'twice':>8}"
              f"{'differing':>10}{'oldest':>9}   from, to")
        if wanted("main"):
            for count in callers:
                benchmark.compare("no preference", "bench", count, limit, base=options.ready // 2)
        if wanted("area"):
            for count in callers:
                benchmark.compare("preferred area exhausted", "bench", count, limit,
                                  suffix="_area", prepare=EXHAUST, base=options.ready // 2)
        if wanted("time"):
            for count in callers:
                benchmark.at_once("bench", count, options.seconds)
        if wanted("drain") and not options.quick:
            benchmark.drain("bench", callers[-1], options.ready, options.ready // 4)
        if wanted("thousand"):
            benchmark.load("thousand", options.total, 1000)
            cluster.sql("thousand", "SELECT reset_to_purchased()", "VACUUM (ANALYZE)")
            for count in callers:
                benchmark.compare("1,000 ready, one back each time", "thousand", count, limit,
                                  suffix="_refill")
        if wanted("others"):
            for count in callers:
                benchmark.alone("plain SKIP LOCKED", "bench", "plain.pgbench", count, alone)
            for count in callers:
                benchmark.alone("the strategy's select, insert", "bench", "seed.pgbench", count, alone,
                                ("DROP INDEX organization_number_once",))
        if not benchmark.is_clean:
            sys.exit("A number was given twice, or the tables differ.")


if __name__ == "__main__":
    main()
