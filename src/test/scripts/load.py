#!/usr/bin/env python3
"""Loads the CDS Hooks service: patient-view with a prefetch of about 200 kB, at a fixed rate, then at four times that rate.

    python3 src/test/scripts/load.py [--rate 500] [--seconds 60] [LAUNCHER]

Needs Python 3.9 and nothing else, on Linux. LAUNCHER is target/trd-cds/bin/trd-cds unless another is named; the script starts the service
on a free port and stops it. Requests go out when they are due, whether or not earlier ones have been answered, and latency is counted from
then: a service that falls behind cannot hide it. The charts are those of docs/examples, for 200 patients, filled up with vital signs to 200 kB.
The exit code says whether the goals of docs/benchmarks.md are met.
"""
import argparse
import collections
import itertools
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import uuid

ROOT = pathlib.Path(__file__).resolve().parents[3]
PATIENTS = 200
BYTES = 200_000
PLACEHOLDER = "load-patient-000"
INSTANCE = "00000000-0000-0000-0000-000000000000"
KEYS = {"Patient": "patient", "Condition": "conditions", "MedicationRequest": "medicationRequests", "MedicationStatement": "medicationStatements",
        "MedicationDispense": "medicationDispenses", "MedicationAdministration": "medicationAdministrations", "Observation": "observations",
        "QuestionnaireResponse": "questionnaireResponses", "DiagnosticReport": "diagnosticReports", "Procedure": "procedures",
        "Encounter": "encounters", "AllergyIntolerance": "allergies", "AdverseEvent": "adverseEvents", "ServiceRequest": "serviceRequests",
        "Appointment": "appointments", "Task": "tasks", "Device": "devices", "FamilyMemberHistory": "familyHistory"}


def vital_sign(number):
    """A blood pressure, as charts are full of."""
    part = lambda code, value: {"code": {"coding": [{"system": "http://loinc.org", "code": code}]},
                                "valueQuantity": {"value": value, "unit": "mmHg", "system": "http://unitsofmeasure.org", "code": "mm[Hg]"}}
    return {"resourceType": "Observation", "id": f"vital-{number}", "status": "final",
            "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "vital-signs"}]}],
            "code": {"coding": [{"system": "http://loinc.org", "code": "85354-9", "display": "Blood pressure panel"}]},
            "subject": {"reference": "Patient/" + PLACEHOLDER},
            "effectiveDateTime": f"20{10 + number % 15}-{number % 12 + 1:02d}-{number % 28 + 1:02d}",
            "component": [part("8480-6", 110 + number % 30), part("8462-4", 70 + number % 15)]}


def request_body(example):
    """What an EHR sends of the chart of one example, with room for the patient and the hook instance."""
    text = (ROOT / "docs" / "examples" / f"{example}.json").read_text(encoding="utf-8").replace(example, PLACEHOLDER)
    prefetch = {key: None for key in KEYS.values()}
    entries = collections.defaultdict(list)
    for resource in (entry["resource"] for entry in json.loads(text)["entry"]):
        entries[resource["resourceType"]].append(resource)
    prefetch["patient"] = entries.pop("Patient")[0]
    body = {"hook": "patient-view", "hookInstance": INSTANCE, "context": {"userId": "Practitioner/1", "patientId": prefetch["patient"]["id"]},
            "prefetch": prefetch}
    while True:
        for kind, resources in entries.items():
            if kind in KEYS:
                prefetch[KEYS[kind]] = {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": one} for one in resources]}
        encoded = json.dumps(body, separators=(",", ":"))
        if len(encoded) >= BYTES:
            return encoded
        missing = max(1, (BYTES - len(encoded)) // (len(json.dumps({"resource": vital_sign(0)}, separators=(",", ":"))) + 4))
        entries["Observation"] += [vital_sign(len(entries["Observation"]) + more) for more in range(missing)]


class Load:
    """Sends requests when they are due and counts what comes back."""

    def __init__(self, port, workers):
        head = ("POST /cds-services/trd-next-step HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n")
        examples = sorted(file.stem for file in (ROOT / "docs" / "examples").glob("*.json") if not file.name.endswith(".case.json"))
        bodies = [request_body(example) for example in examples]
        self.requests = []
        for patient in range(PATIENTS):
            body = bodies[patient % len(bodies)].replace(PLACEHOLDER, f"load-patient-{patient:03d}")
            self.requests.append(((head % len(body) + body).encode("ascii")).split(INSTANCE.encode("ascii")))
        self.size = sum(len(body) for body in bodies) // len(bodies)
        self.port = port
        self.workers = workers

    def run(self, rate, seconds, connections=None):
        ticks = itertools.count()
        begin = time.monotonic() + 0.2
        results = [[] for _ in range(connections or self.workers)]
        threads = [threading.Thread(target=self.work, args=(ticks, rate, begin, begin + seconds, result)) for result in results]
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
        return Report([one for result in results for one in result], rate, seconds)

    def work(self, ticks, rate, begin, end, results):
        connection = None
        while True:
            tick = next(ticks)
            due = begin + tick / rate
            if due >= end:
                break
            pause = due - time.monotonic()
            if pause > 0:
                time.sleep(pause)
            elif time.monotonic() >= end:
                break
            before, after = self.requests[tick % PATIENTS]
            sent = time.monotonic()
            try:
                if connection is None:
                    connection = socket.create_connection(("127.0.0.1", self.port))
                    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                connection.sendall(b"".join((before, str(uuid.uuid4()).encode("ascii"), after)))
                status, retry, cards = self.answer(connection)
            except OSError as failure:
                status, retry, cards, connection = type(failure).__name__, False, False, None
            now = time.monotonic()
            results.append((status, now - due, now - sent, retry, cards))
        if connection is not None:
            connection.close()

    @staticmethod
    def answer(connection):
        data = bytearray()
        while (end := data.find(b"\r\n\r\n")) < 0:
            data += Load.more(connection)
        head = bytes(data[:end]).lower()
        missing = int(re.search(rb"content-length: (\d+)", head).group(1)) - (len(data) - end - 4)
        while missing > 0:
            part = Load.more(connection)
            missing -= len(part)
            data += part
        return int(head[9:12]), b"retry-after:" in head, data.startswith(b'{"cards":[{', end + 4)

    @staticmethod
    def more(connection):
        part = connection.recv(1 << 18)
        if not part:
            raise ConnectionResetError("closed")
        return part


class Report:
    def __init__(self, results, rate, seconds):
        self.statuses = collections.Counter(status for status, *_ in results)
        self.offered, self.seconds = rate, seconds
        self.done = self.statuses[200] / seconds
        self.late = sorted(late for status, late, *_ in results if status == 200)
        self.took = sorted(took for status, _, took, *_ in results if status == 200)
        self.shed = sorted(took for status, _, took, *_ in results if status == 503)
        self.without_retry = sum(1 for status, _, _, retry, _ in results if status == 503 and not retry)
        self.without_cards = sum(1 for status, *_, cards in results if status == 200 and not cards)

    @staticmethod
    def percentiles(times):
        at = lambda share: times[min(len(times) - 1, int(len(times) * share))] * 1000
        return "none" if not times else f"p50 {at(.5):.1f}, p90 {at(.9):.1f}, p99 {at(.99):.1f}, p99.9 {at(.999):.1f}, worst {times[-1] * 1000:.1f} ms"

    def p99(self):
        return self.late[int(len(self.late) * .99)] * 1000 if self.late else float("inf")

    def show(self, name):
        statuses = ", ".join(f"{status}: {count}" for status, count in sorted(self.statuses.items(), key=str))
        print(f"{name}: {self.offered:.0f}/s offered for {self.seconds} s; {statuses}; {self.done:.0f}/s answered with 200"
              f" ({self.without_cards} without a card)\n  from when due: {self.percentiles(self.late)}\n  from when sent: {self.percentiles(self.took)}")
        if self.shed:
            print(f"  503 ({self.without_retry} without Retry-After): {self.percentiles(self.shed)}")
        sys.stdout.flush()


def collections_of(log):
    """For each collection of garbage, the MB in use after it and the milliseconds it took."""
    return [(int(heap), float(took)) for heap, took in re.findall(r"\d+M->(\d+)M\(.*? (\d+\.\d+)ms", pathlib.Path(log).read_text())]


def resident(pid):
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text()).group(1)) // 1024


def processor_seconds(pid):
    ticks = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(ticks[11]) + int(ticks[12])) / os.sysconf("SC_CLK_TCK")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("launcher", nargs="?", default=str(ROOT / "target" / "trd-cds" / "bin" / "trd-cds"))
    options.add_argument("--rate", type=float, default=500)
    options.add_argument("--seconds", type=int, default=60)
    options.add_argument("--warm-up", type=int, default=80)
    options.add_argument("--connections", type=int, default=24)
    chosen = options.parse_args()
    log = tempfile.NamedTemporaryFile(suffix=".log")
    environment = dict(os.environ, TRD_CDS_JAVA_OPTIONS=os.environ.get("TRD_CDS_JAVA_OPTIONS", "") + f" -Xlog:gc:file={log.name}:uptime")
    service = subprocess.Popen([chosen.launcher, "serve", "--port", "0"], stderr=subprocess.PIPE, text=True, env=environment)
    port = next(int(found.group(1)) for line in service.stderr if (found := re.search(r"listening on http://[^:]+:(\d+)", line)))
    try:
        load = Load(port, chosen.connections)
        print(f"requests of {load.size} bytes, {os.cpu_count()} processors, {chosen.connections} connections")
        load.run(chosen.rate / 2, chosen.warm_up // 2)
        load.run(chosen.rate, chosen.warm_up - chosen.warm_up // 2).show("warming up")
        own = time.process_time()
        used, before, collections_before = processor_seconds(service.pid), resident(service.pid), len(collections_of(log.name))
        sustained = load.run(chosen.rate, chosen.seconds)
        sustained.show("sustained")
        each = 1000 / max(1, sustained.statuses[200])
        print(f"  processor time for each request: service {(processor_seconds(service.pid) - used) * each:.2f} ms, client {(time.process_time() - own) * each:.2f} ms")
        collected = collections_of(log.name)[collections_before:]
        heap, pauses = [used for used, _ in collected], sorted(took for _, took in collected) or [0]
        third = max(1, len(heap) // 3)
        first, last = sum(heap[:third]) / third if heap else 0, sum(heap[-third:]) / third if heap else 0
        print(f"  resident {before} MB before, {resident(service.pid)} MB after; {len(heap)} collections of {sum(pauses) / len(pauses):.0f} ms, at most {pauses[-1]:.0f}; heap after them {first:.0f} MB in the first third,"
              f" {last:.0f} MB in the last")
        overload = load.run(chosen.rate * 4, max(5, chosen.seconds // 3), chosen.connections * 8)
        overload.show("four times that")
        load.run(chosen.rate, 2)
        recovered = load.run(chosen.rate, max(5, chosen.seconds // 6))
        recovered.show("after it")
        print(f"  resident {resident(service.pid)} MB")
    finally:
        service.send_signal(signal.SIGTERM)
        service.wait(60)
    goals = {"500 requests a second": sustained.done >= 0.99 * chosen.rate, "p99 under 50 ms": sustained.p99() < 50,
             "no error": set(sustained.statuses) == {200} and set(recovered.statuses) == {200},
             "sheds with 503 and nothing worse": set(overload.statuses) <= {200, 503} and overload.statuses[503] > 0 and overload.without_retry == 0,
             "recovers": recovered.p99() < 50, "flat memory": last < first * 1.2 + 20}
    for goal, met in goals.items():
        print(f"{'met   ' if met else 'MISSED'}  {goal}")
    sys.exit(0 if all(goals.values()) else 1)


if __name__ == "__main__":
    main()
