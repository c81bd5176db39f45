#!/usr/bin/env bash
# How often does a comparison call a server slower that is, by a known part of its processor time a
# byte? And how often one that is not?
#
#   bench-io/experiments/planted.sh PERCENT [ROUNDS [COMPARISONS]]
#
# PERCENT 0 compares the server with itself. ROUNDS is the forks of either side: 5, as `standard`
# has, unless told otherwise; `publish` has 10. It takes one to two minutes a comparison of 5 rounds.
#
# The server spends some time on every byte in either case, so that it has more to do than the load.
# One that waits for the load has its waits to save: what is added would in part be taken back.
set -euo pipefail
cd "$(dirname "$0")/../.."

[ $# -ge 1 ] || { echo "usage: planted.sh PERCENT [ROUNDS [COMPARISONS]]" >&2; exit 2; }
percent=$1
rounds=${2:-5}
comparisons=${3:-10}
own=100 # ns/KiB

root=$PWD
work=$root/target/planted
bench=$root/bench-io/target/bench-io.jar
results=$root/results/target/results.jar
for jar in "$bench" "$results"; do
  [ -e "$jar" ] || { echo "planted: expected $jar; build it first: mvn package" >&2; exit 2; }
done
javac=javac
[ -z "${JAVA_HOME:-}" ] || javac=$JAVA_HOME/bin/javac
jar=${javac%javac}jar

rm -rf "$work"
mkdir -p "$work/classes/META-INF/services" "$work/base" "$work/slow"
"$javac" -proc:none -cp "$bench" -d "$work/classes" bench-io/experiments/SlowedServer.java
echo SlowedServer >"$work/classes/META-INF/services/sluice.transfer.FramingServerProvider"

# A jar with the server that spends so many nanoseconds a KiB.
server() {
  echo "$2" >"$work/classes/slowed-ns-per-kib"
  "$jar" cf "$1/slowed.jar" -C "$work/classes" .
}

# What the server costs as it is: the column `server CPU (ns/KiB)` of its table, in its only row.
server "$work/base" "$own"
java --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -cp "$work/base/slowed.jar:$bench" sluice.results.boot.Boot run --effort=quick --rounds=3 \
  --only=ChunkedReceive --impl=slowed --cores=1 --out="$work/plain" >"$work/plain.log"
cost=$(awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) if ($i ~ /^server CPU \(ns\/KiB\)/) column = i }
  NR == 2 { print $column }' "$work/plain/ChunkedReceive.csv")
[ -n "$cost" ] || { echo "planted: no cost of the plain server in $work/plain" >&2; exit 1; }
more=$(awk -v cost="$cost" -v percent="$percent" 'BEGIN { print cost * percent / 100 }')
server "$work/slow" "$(awk -v own="$own" -v more="$more" 'BEGIN { print own + more }')"
echo "planted: the server costs $cost ns/KiB; $percent % of that, $more ns/KiB, are added"

worse=0
different=0
for ((i = 1; i <= comparisons; i++)); do
  code=0
  JARS="slowed.jar:$bench" RESULTS_JAR=$results WORK=$work/gate EFFORT=quick ROUNDS=$rounds \
    ONLY=ChunkedReceive IMPL=slowed CORES=1 THRESHOLD=3% \
    results/gate/gate.sh "$work/base" "$work/slow" >"$work/comparison-$i.log" || code=$?
  [ "$code" -le 1 ] || { echo "planted: $work/comparison-$i.log" >&2; exit "$code"; }
  worse=$((worse + code))
  grep -q '^[0-9]* cells compared: .*\(better\|worse\)' "$work/comparison-$i.log" && different=$((different + 1))
  echo "planted: $i of $comparisons, $(grep '  slowed  ' "$work/comparison-$i.log" || true)"
done
echo "planted: $percent %, $rounds rounds: called slower in $worse of $comparisons comparisons, different in $different"
