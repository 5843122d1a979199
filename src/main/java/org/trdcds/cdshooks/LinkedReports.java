package org.trdcds.cdshooks;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.trdcds.TrdAdvisor;
import org.trdcds.patient.PatientRecord;
import org.trdcds.report.CrisisLine;
import org.trdcds.report.html.HtmlReport;

/**
 * The pages that cards lead to. Nothing is rendered or stored until somebody follows a link: only charts are kept, in memory, for half an
 * hour after the last card that links to them, each behind a name that cannot be guessed. Thread-safe.
 */
final class LinkedReports implements Endpoint {

    /** Bytes of all charts together, each counted by what it was read from and for its entries. */
    private static final long MOST = 200_000_000;
    private static final long ENTRY = 500;
    private static final Duration AGE = Duration.ofMinutes(30);
    /** Charts are to leave the memory also when no call comes any more, at night say. */
    private static final Executor SOON = CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES);
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
    private final Remembered<String, Page> pages;
    /** The newest page of a patient and a day, so that a chart opened again and again is kept once. */
    private final Remembered<Subject, Page> newest;

    private record Subject(String patient, LocalDate asOf) {
    }

    private record Page(String name, PatientRecord record, LocalDate asOf, long weight) {
    }

    LinkedReports(TrdAdvisor advisor, CrisisLine crisisLine, HookSettings settings) {
        this.advisor = advisor;
        this.report = new HtmlReport(advisor.knowledge().sources(), crisisLine);
        this.settings = settings;
        this.pages = new Remembered<>(MOST, (name, page) -> page.weight(), AGE, settings.clock(), SOON);
        this.newest = new Remembered<>(MOST, (subject, page) -> page.weight(), AGE, settings.clock(), SOON);
    }

    /** The address of the page on this chart. */
    String address(ChartSource.Chart chart, LocalDate asOf) {
        PatientRecord record = chart.record();
        Subject subject = new Subject(record.id(), asOf);
        Page page = newest.get(subject).filter(known -> known.record().equals(record))
                .orElseGet(() -> new Page(newName(), record, asOf, chart.bytes() + ENTRY * entries(record)));
        newest.put(subject, page);
        pages.put(page.name(), page);
        return settings.baseUrl().get() + "/explanations/" + page.name();
    }

    @Override
    public Reply answer(Call call) {
        Matcher path = PATH.matcher(call.path());
        Optional<Page> page = path.matches() ? pages.get(path.group(1)) : Optional.empty();
        Reply shown = page.map(found -> Reply.html(report.render(advisor.explain(found.record(), found.asOf())))).orElseGet(() -> Reply.html(GONE));
        return new Reply(page.isPresent() ? 200 : 404, shown.contentType(), Map.of("Cache-Control", "no-store"), shown.body());
    }

    private static long entries(PatientRecord record) {
        return 1L + record.diagnoses().size() + record.medications().size() + record.procedures().size() + record.observations().size()
                + record.reactions().size() + record.devices().size() + record.careOrders().size() + record.encounters().size()
                + record.familyHistory().size() + record.notices().size();
    }

    private String newName() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
