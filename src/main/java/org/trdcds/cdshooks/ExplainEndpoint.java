package org.trdcds.cdshooks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.Assessment;
import org.trdcds.json.NearestName;
import org.trdcds.patient.PatientRecord;
import org.trdcds.report.CrisisLine;
import org.trdcds.report.html.HtmlReport;

/**
 * Explains a chart to the page: the body is a FHIR R4 Bundle or case JSON of one patient, the parameters {@code profile} and {@code asOf} may
 * choose the definition and the day. Without a day it is that of the newest entry. Nothing is kept.
 */
final class ExplainEndpoint implements Endpoint {

    private final Advisors advisors;
    private final CardSource cards;

    ExplainEndpoint(Advisors advisors, CardSource cards) {
        this.advisors = advisors;
        this.cards = cards;
    }

    @Override
    public Reply answer(Call call) {
        try {
            TrdAdvisor advisor = advisor(call.query());
            Optional<LocalDate> asked = day(call.query());
            PatientRecord record = ChartBody.read(call.body());
            Optional<LocalDate> newest = advisor.newestEntry(record);
            Assessment assessment = advisor.explain(record, asked.or(() -> newest)
                    .orElseThrow(() -> new PageRefusal(422, "", "expected a dated entry to assess the record on, or a date to assess it on")));
            String report = new HtmlReport(advisor.knowledge().sources(), CrisisLine.UNITED_STATES).render(assessment);
            return Reply.json(200, PageJson.text(assessment, advisor.profile(), newest, report, cards.response(assessment)));
        } catch (PageRefusal refusal) {
            return refusal.reply();
        }
    }

    private TrdAdvisor advisor(Map<String, String> query) {
        String name = query.getOrDefault("profile", "");
        return advisors.named(name.isEmpty() ? advisors.usual().name() : name)
                .orElseThrow(() -> new PageRefusal(400, "profile", "expected " + NearestName.oneOf(advisors.names())));
    }

    private static Optional<LocalDate> day(Map<String, String> query) {
        String day = query.getOrDefault("asOf", "");
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            throw new PageRefusal(400, "asOf", "expected a date YYYY-MM-DD");
        }
    }
}
