package org.trdcds.cdshooks;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonGenerator;
import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.Assessment;
import org.trdcds.patient.InputException;
import org.trdcds.patient.PatientRecord;
import org.trdcds.report.CrisisLine;

/** CDS Hooks 2.0.1 without an HTTP server: what each path answers. Thread-safe; remembers nothing beyond this process. */
final class HookEndpoints {

    private static final Pattern SERVICE = Pattern.compile("/cds-services/([^/]+)(?:/feedback)?");
    private static final Reply NO_CARDS = Reply.json(200, "{\"cards\":[]}");

    private final TrdAdvisor advisor;
    private final HookSettings settings;
    private final ChartSource charts;
    private final Cards cards;
    private final OrderCheck orders;
    private final SentCards sent;
    private final Feedback feedback;
    private final LinkedReports reports;
    private final Reply services = Reply.json(200, listed());

    /**
     * @param advisor assesses; its profile is the one that cards use
     * @param fhir    reads what a prefetch left out
     */
    HookEndpoints(TrdAdvisor advisor, FhirAccess fhir, HookSettings settings) {
        this.advisor = advisor;
        this.settings = settings;
        this.charts = new ChartSource(fhir);
        this.cards = new Cards(advisor.knowledge().sources(), CrisisLine.UNITED_STATES);
        this.orders = new OrderCheck(advisor);
        this.sent = new SentCards(settings.clock());
        this.feedback = new Feedback(sent);
        this.reports = new LinkedReports(advisor, CrisisLine.UNITED_STATES, settings);
    }

    /** {@code GET /cds-services}. */
    Endpoint discovery() {
        return call -> services;
    }

    /** {@code POST /cds-services/{id}}. */
    Endpoint service() {
        return call -> answered(() -> {
            HookService service = service(call);
            HookRequest request = HookRequestReader.read(call.body(), service);
            ChartSource.Chart chart = charts.of(request, service);
            return service == HookService.NEXT_STEP ? nextSteps(request, chart) : orderCheck(request, chart);
        });
    }

    /** {@code POST /cds-services/{id}/feedback}. */
    Endpoint feedback() {
        return call -> answered(() -> {
            service(call);
            feedback.take(call.body());
            return Reply.json(200, "{}");
        });
    }

    /** {@code GET /explanations/{id}}: where cards link to. */
    Endpoint explanation() {
        return reports;
    }

    /** How often cards were sent, by topic: for {@code /metrics}. */
    Map<String, Long> cardsSent() {
        return sent.counts();
    }

    /** Feedback on cards so far, by category, outcome and reason: for {@code /metrics}. */
    Map<FeedbackKey, Long> feedbackCounts() {
        return feedback.counts();
    }

    /**
     * What feedback is counted by. All three are codes, so that nothing a user wrote is kept.
     *
     * @param category of the card; {@code unknown} when the card is no longer remembered
     * @param outcome  {@code accepted} or {@code overridden}
     * @param reason   override reason: a code we offered, {@code other}, or {@code none}
     */
    record FeedbackKey(String category, String outcome, String reason) implements Comparable<FeedbackKey> {

        @Override
        public int compareTo(FeedbackKey other) {
            return (category + '\n' + outcome + '\n' + reason).compareTo(other.category + '\n' + other.outcome + '\n' + other.reason);
        }
    }

    private interface Work {
        Reply done() throws HookRefusal;
    }

    private static Reply answered(Work work) {
        try {
            return work.done();
        } catch (HookRefusal e) {
            return e.reply();
        }
    }

    private static HookService service(Call call) throws HookRefusal {
        Matcher path = SERVICE.matcher(call.path());
        Optional<HookService> service = path.matches() ? HookService.of(path.group(1)) : Optional.empty();
        return service.orElseThrow(() -> new HookRefusal(HookRefusal.UNKNOWN_PATH, "no such service; GET /cds-services lists them"));
    }

    private Reply nextSteps(HookRequest request, ChartSource.Chart chart) {
        Assessment assessment = advisor.assess(chart.record(), settings.today());
        return reply(request, chart, assessment, cards.of(assessment, chart.notRead()));
    }

    private Reply orderCheck(HookRequest request, ChartSource.Chart chart) throws HookRefusal {
        PatientRecord drafts;
        try {
            drafts = request.drafts().ordersAsIfSigned(request.patientId(), settings.today());
        } catch (InputException e) {
            throw new HookRefusal(HookRefusal.MALFORMED, e.getMessage());
        }
        OrderCheck.Checked checked = orders.check(chart, drafts, request.selections(), settings.today());
        return reply(request, chart.with(checked.chart()), checked.assessed(), checked.cards());
    }

    private Reply reply(HookRequest request, ChartSource.Chart chart, Assessment assessment, List<Card> all) {
        List<Card> fresh = sent.firstTime(request.hookInstance(), all);
        return fresh.isEmpty() ? NO_CARDS : Reply.json(200, CardJson.bytes(new Advice(assessment, chart.notRead(), sourced(fresh), links(chart, assessment))));
    }

    /** Where no publication has an address, the service stands for itself. */
    private List<Card> sourced(List<Card> fresh) {
        return fresh.stream().map(card -> card.source().url().isEmpty() ? card.from(settings.baseUrl().get().toString()) : card).toList();
    }

    private List<Advice.Link> links(ChartSource.Chart chart, Assessment assessment) {
        List<Advice.Link> links = new ArrayList<>(2);
        links.add(new Advice.Link("Explanation", reports.address(chart, assessment.assessedOn()), "absolute"));
        settings.smartApp().map(URI::toString).ifPresent(url -> links.add(new Advice.Link("Open in the SMART app", url, "smart")));
        return links;
    }

    private static String listed() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = HookJson.FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeArrayFieldStart("services");
            for (HookService service : HookService.values()) {
                for (String hook : service.hooks()) {
                    listed(json, service, hook);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string does not fail", e);
        }
        return text.toString();
    }

    private static void listed(JsonGenerator json, HookService service, String hook) throws IOException {
        json.writeStartObject();
        json.writeStringField("hook", hook);
        json.writeStringField("title", service.title());
        json.writeStringField("description", service.description());
        json.writeStringField("id", service.id());
        json.writeObjectFieldStart("prefetch");
        for (Prefetch key : Prefetch.values()) {
            json.writeStringField(key.key(), key.template());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
