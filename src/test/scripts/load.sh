#!/bin/sh
# Loads the service that `mvn -q -DskipTests package` has built, on Linux. Options: load.sh --help
set -eu
cd "$(dirname "$0")/../../.."
# The client is to take little of the processors that it shares with the service.
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -cp 'target/test-classes:target/trd-cds/lib/*' \
  org.trdcds.benchmark.ServiceLoad "$@"
