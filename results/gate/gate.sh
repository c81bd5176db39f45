#!/usr/bin/env bash
# Benches a commit against its base on one machine, round by round in turns, and fails where a cell
# got worse by more than the noise. README.md beside this file says how to use it.
set -euo pipefail

usage() {
  echo "usage: gate.sh BASE NEW, each a commit or the directory of a tree that is built" >&2
  exit 2
}

complain() {
  echo "gate: $*" >&2
  exit 2
}

[ $# -eq 2 ] || usage

: "${ONLY:=}"                 # parts of table names, as --only
: "${IMPL:=}"                 # what to measure, as --impl
: "${CORES:=}"                # core counts, as --cores
: "${EFFORT:=quick}"          # which cells, and how long each iteration is
: "${ROUNDS:=5}"              # forks of each cell on either side
: "${THRESHOLD:=5%}"          # differences up to this pass in any case
: "${SEED:=$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')}"
: "${BUILD:=mvn -B -ntp -q package -Dmaven.test.skip=true}"
# Relative paths are those of each side's tree; absolute ones are the same for both.
: "${JARS:=bench-io/target/bench-io.jar:bench-sched/target/bench-sched.jar}"
: "${RESULTS_JAR:=results/target/results.jar}"
: "${WORK:=target/gate}"

mkdir -p "$WORK"
WORK=$(cd "$WORK" && pwd)
declare -A tree pid
# Something to wait for that never comes: to call sleep would be to start a process many times a
# second, on processors that are being measured.
exec {never}<> <(:)
nap() {
  read -rt "$1" -u "$never" || true
}
trap 'kill "${pid[@]}" 2>/dev/null || true' EXIT

# The directory of a side, built.
prepare() {
  local side=$1 what=$2 commit
  if [ -d "$what" ]; then
    tree[$side]=$(cd "$what" && pwd)
    return
  fi
  commit=$(git rev-parse --verify --quiet "$what^{commit}") || complain "no commit or directory: $what"
  tree[$side]=$WORK/tree-$commit
  if [ ! -e "$WORK/$commit.built" ] || [ ! -d "${tree[$side]}" ]; then
    echo "gate: building $side, $commit"
    git worktree prune
    [ -d "${tree[$side]}" ] || git worktree add --quiet --force --detach "${tree[$side]}" "$commit"
    (cd "${tree[$side]}" && eval "$BUILD") || complain "$side does not build: $commit"
    touch "$WORK/$commit.built"
  fi
}

class_path() {
  local side=$1 entry path=
  while IFS= read -r -d : entry; do
    case $entry in
      /*) ;;
      *) entry=${tree[$side]}/$entry ;;
    esac
    [ -e "$entry" ] || complain "$side: expected $entry, is missing"
    path=$path${path:+:}$entry
  done <<<"$JARS:"
  echo "$path"
}

alive() {
  kill -0 "${pid[$1]}" 2>/dev/null || {
    tail -n 5 "$WORK/$1.log" >&2
    complain "$1: the run ended early; all of it is in $WORK/$1.log"
  }
}

# Starts a side's run, which then waits for its first turn.
start() {
  local side=$1 path
  path=$(class_path "$side")
  rm -rf "${WORK:?}/turns-$side" "${WORK:?}/$side"
  (cd "${tree[$side]}" && exec java -cp "$path" sluice.results.boot.Boot run \
    --effort="$EFFORT" --only="$ONLY" --impl="$IMPL" --cores="$CORES" --rounds="$ROUNDS" \
    --seed="$SEED" --out="$WORK/$side" --turns="$WORK/turns-$side") >"$WORK/$side.log" 2>&1 &
  pid[$side]=$!
  until [ -e "$WORK/turns-$side/ready" ]; do
    alive "$side"
    nap 0.1
  done
}

# Lets a side do a round, and waits until it has.
turn() {
  local side=$1 round=$2
  touch "$WORK/turns-$side/$round"
  while [ -e "$WORK/turns-$side/$round" ]; do
    alive "$side"
    nap 0.1
  done
}

prepare base "$1"
prepare new "$2"
case $RESULTS_JAR in
  /*) ;;
  *) RESULTS_JAR=${tree[new]}/$RESULTS_JAR ;;
esac
[ -e "$RESULTS_JAR" ] || complain "expected $RESULTS_JAR, is missing"

start base
start new
RANDOM=$((SEED % 32768))
for ((round = 1; round <= ROUNDS; round++)); do
  order=(base new)
  [ $((RANDOM % 2)) -eq 0 ] || order=(new base)
  echo "gate: round $round of $ROUNDS, ${order[*]}"
  for side in "${order[@]}"; do
    turn "$side" "$round"
  done
done
for side in base new; do
  # 1: a cell failed, which the comparison tells.
  wait "${pid[$side]}" || [ $? -eq 1 ] || complain "$side: the run failed; see $WORK/$side.log"
done
pid=()

compare() {
  java -jar "$RESULTS_JAR" compare "$WORK/base" "$WORK/new" --threshold="$THRESHOLD" \
    --fail-on-regression --format="$1"
}
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  compare markdown >>"$GITHUB_STEP_SUMMARY" || true
fi
compare table
