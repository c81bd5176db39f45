#!/usr/bin/env bash
# Shows that the gate lets pass what changes nothing, and stops what slows a policy down. It takes
# the tree as it is built, and less than a minute a run on two quiet cores.
set -euo pipefail
cd "$(dirname "$0")/../.."

export ONLY=PolicyDecision IMPL=fcfs ROUNDS=5
# Shared machines can be noisy for as long as a short run takes; what is planted is far above it.
export THRESHOLD=25%
export JARS=bench-sched/target/bench-sched.jar
export BUILD="${MVN:-mvn -B -ntp} -q package -Dmaven.test.skip=true -pl bench-sched -am"
export WORK=target/gate

fail() {
  echo "gate check: $*" >&2
  exit 1
}

# A commit in which the simplest policy waits at every decision.
planted() {
  local tree=$WORK/plant policy=impls/src/main/java/sluice/scheduling/policy/FirstComeFirstServed.java
  rm -rf "$tree"
  git worktree prune
  git worktree add --quiet --force --detach "$tree" HEAD
  sed -i 's/^\( *\)return queue.pollFirst();/\1for (int i = 0; i < 200; i++) {\n\1  Thread.onSpinWait();\n\1}\n&/' \
    "$tree/$policy"
  git -C "$tree" -c user.name=gate -c user.email=gate@localhost commit --quiet --no-verify \
    --all --message="Wait at every decision" >&2 || fail "the slowdown could not be planted in $policy"
  git -C "$tree" rev-parse HEAD
  git worktree remove --force "$tree"
}

echo "gate check: the tree against itself"
results/gate/gate.sh . . || fail "expected a change of nothing to pass, got exit code $?"

echo "gate check: a planted slowdown"
slowed=$(planted)
code=0
results/gate/gate.sh . "$slowed" || code=$?
[ "$code" -eq 1 ] || fail "expected the slowdown to be stopped by exit code 1, got $code"
rm -f "$WORK/$slowed.built"
git worktree remove --force "$WORK/tree-$slowed"
echo "gate check: passed"
