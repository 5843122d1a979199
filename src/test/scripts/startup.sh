#!/usr/bin/env bash
# Measures a cold start: a hello-world Java program, then `assess` of one file from the built distribution.
# Prints the median of the wall-clock seconds and the highest resident memory. Usage: startup.sh [RUNS] [FILE]
set -euo pipefail
cd "$(dirname "$0")/../../.."
runs=${1:-15}
file=${2:-docs/examples/two-failed-trials.json}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/Hello.java" <<'JAVA'
class Hello {
    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
JAVA
"${java}c" -d "$work" "$work/Hello.java"

measure() { # name, command…
  local name=$1
  shift
  : > "$work/seconds"
  : > "$work/kilobytes"
  for _ in $(seq "$runs"); do
    python3 - "$work" "$@" <<'PYTHON'
import os, sys, time
work, command = sys.argv[1], sys.argv[2:]
start = time.monotonic()
child = os.fork()
if child == 0:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.execvp(command[0], command)
_, status, used = os.wait4(child, 0)
seconds = time.monotonic() - start
if status != 0:
    sys.exit(f"{command[0]} failed")
with open(f"{work}/seconds", "a") as times, open(f"{work}/kilobytes", "a") as sizes:
    times.write(f"{seconds:.3f}\n")
    sizes.write(f"{used.ru_maxrss}\n")
PYTHON
  done
  printf '%-12s median %s s, highest %s MB resident (%s runs)\n' "$name" \
    "$(sort -n "$work/seconds" | sed -n "$(((runs + 1) / 2))p")" \
    "$(($(sort -n "$work/kilobytes" | tail -1) / 1024))" "$runs"
}

echo "$(nproc) cores, $("$java" -version 2>&1 | head -1)"
measure hello-world "$java" -Xshare:auto -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$work" Hello
measure assess target/trd-cds/bin/trd-cds assess "$file"
