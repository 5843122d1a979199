package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Observation;
import org.trdcds.patient.Observation.Flag;
import org.trdcds.patient.PatientRecord;

/**
 * Reads QuestionnaireResponse: answers to items whose linkId ends in a LOINC code become observations. The total of a
 * completed PHQ-9 or GAD-7 is added up when it is not given and every item is answered.
 *
 * <p>Answers that stand as observations derived from the response are not read twice.
 */
final class QuestionnaireReader {

    private static final Pattern LOINC = Pattern.compile("(?:^|.*[^0-9])(\\d{3,6})-(\\d)$");
    private static final Set<String> FINISHED = Set.of("completed", "amended");

    private QuestionnaireReader() {
    }

    static void read(Reading reading, PatientRecord.Builder record) {
        Element response = reading.root();
        if (Chart.neverCounts(reading.resource())) {
            return;
        }
        Optional<LocalDate> date = reading.first(response, "authored");
        List<Observation> answers = new ArrayList<>();
        items(reading, response, date, answers);
        if (FINISHED.contains(response.text("status"))) {
            total(reading, ScoredAnswers.PHQ_9, date, answers);
            total(reading, ScoredAnswers.GAD_7, date, answers);
        }
        Set<String> derived = reading.chart().scoresByForm().getOrDefault(reading.resource(), Set.of());
        answers.stream().filter(answer -> !derived.contains(MeasuredValue.loinc(answer.concept()))).forEach(record::add);
    }

    private static void items(Reading reading, Element parent, Optional<LocalDate> date, List<Observation> answers) {
        for (Element item : parent.children("item")) {
            Optional<String> loinc = loinc(item.text("linkId"));
            for (Element answer : item.children("answer")) {
                loinc.ifPresent(code -> answer(reading, item, code, answer, date).ifPresent(answers::add));
                items(reading, answer, date, answers);
            }
            items(reading, item, date, answers);
        }
    }

    private static Optional<Observation> answer(Reading reading, Element item, String loinc, Element answer, Optional<LocalDate> date) {
        CodedText concept = CodedText.of(CodeSystem.LOINC, loinc, item.text("text"));
        MeasuredValue value = MeasuredValue.of(reading, answer, concept);
        return value.isPresent() ? Optional.of(observation(reading, concept, date, value)) : Optional.empty();
    }

    private static Observation observation(Reading reading, CodedText concept, Optional<LocalDate> date, MeasuredValue value) {
        return new Observation(reading.source(), concept, date, value.number(), value.unit(), value.coded(), OptionalDouble.empty(),
                OptionalDouble.empty(), Flag.NOT_RECORDED);
    }

    private static void total(Reading reading, ScoredAnswers.Form form, Optional<LocalDate> date, List<Observation> answers) {
        Map<String, Double> scores = new HashMap<>();
        answers.forEach(answer -> answer.value().ifPresent(value -> scores.put(MeasuredValue.loinc(answer.concept()), value)));
        if (!scores.keySet().containsAll(form.items())) {
            return;
        }
        double sum = form.items().stream().mapToDouble(scores::get).sum();
        Double given = scores.get(form.total());
        if (given == null) {
            reading.say(form.name() + " total added up from its " + form.items().size() + " items: " + (int) sum);
            answers.add(observation(reading, CodedText.of(CodeSystem.LOINC, form.total(), form.name() + " total score"), date,
                    new MeasuredValue(OptionalDouble.of(sum), "", CodedText.NONE)));
        } else if (given != sum) {
            reading.say(form.name() + " total is recorded as " + given + " but its items add up to " + sum + ": read as recorded");
        }
    }

    /** The LOINC code at the end of a linkId, told from other numbers by its check digit. */
    static Optional<String> loinc(String linkId) {
        Matcher matcher = LOINC.matcher(linkId);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10 == matcher.group(2).charAt(0) - '0' ? Optional.of(digits + '-' + matcher.group(2)) : Optional.empty();
    }
}
