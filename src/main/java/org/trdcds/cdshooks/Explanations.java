package org.trdcds.cdshooks;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.trdcds.TrdAdvisor;
import org.trdcds.patient.PatientRecord;
import org.trdcds.report.CrisisLine;
import org.trdcds.report.html.HtmlReport;

/**
 * The pages that cards lead to. Nothing is rendered or stored until somebody follows a link: only charts are kept, in memory, for half an hour
 * at most, each behind a name that cannot be guessed. Thread-safe.
 */
final class Explanations implements Endpoint {

    /** Entries of all charts together: about 100 MB. */
    private static final long MOST = 200_000;
    private static final Duration AGE = Duration.ofMinutes(30);
    private static final int RANDOM_BYTES = 24;
    private static final Pattern PATH = Pattern.compile("/explanations/([A-Za-z0-9_-]{32})");
    private static final String GONE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Explanation no longer at hand</title></head>
            <body><main><h1>This explanation is no longer at hand</h1>
            <p>Explanations are not stored. Opening the chart again brings new cards with new links.</p></main></body></html>
            """;

    private final TrdAdvisor advisor;
    private final HtmlReport report;
    private final HookSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final Remembered<String, Asked> charts;
    /** By content, so that a chart opened again and again is kept once. */
    private final Remembered<Asked, String> names;

    /** @param hash of the other two, worked out once: a chart is long, and the memory is asked for it under a lock */
    private record Asked(PatientRecord record, LocalDate asOf, int hash) {

        static Asked of(PatientRecord record, LocalDate asOf) {
            return new Asked(record, asOf, Objects.hash(record, asOf));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Asked asked && hash == asked.hash && asOf.equals(asked.asOf) && record.equals(asked.record);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        long weight() {
            return 1L + record.diagnoses().size() + record.medications().size() + record.procedures().size() + record.observations().size()
                    + record.reactions().size() + record.devices().size() + record.careOrders().size() + record.encounters().size()
                    + record.familyHistory().size() + record.notices().size();
        }
    }

    Explanations(TrdAdvisor advisor, CrisisLine crisisLine, HookSettings settings) {
        this.advisor = advisor;
        this.report = new HtmlReport(advisor.knowledge().sources(), crisisLine);
        this.settings = settings;
        this.charts = new Remembered<>(MOST, (name, asked) -> asked.weight(), AGE, settings.clock());
        this.names = new Remembered<>(MOST, (asked, name) -> asked.weight(), AGE, settings.clock());
    }

    /** The address of the page on this chart. */
    String address(PatientRecord record, LocalDate asOf) {
        Asked asked = Asked.of(record, asOf);
        String name = names.computeIfAbsent(asked, this::newName);
        charts.put(name, charts.get(name).orElse(asked));
        return settings.baseUrl().get() + "/explanations/" + name;
    }

    @Override
    public Reply answer(Call call) {
        Matcher path = PATH.matcher(call.path());
        Optional<Asked> asked = path.matches() ? charts.get(path.group(1)) : Optional.empty();
        Reply page = asked.map(chart -> Reply.html(report.render(advisor.explain(chart.record(), chart.asOf())))).orElseGet(() -> Reply.html(GONE));
        return new Reply(asked.isPresent() ? 200 : 404, page.contentType(), Map.of("Cache-Control", "no-store"), page.body());
    }

    private String newName() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
