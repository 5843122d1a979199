package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Demographics;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.Observation;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.Sex;

/** A chart in a few words: a woman of 40 with an active depression unless told otherwise, read on 30 June 2026. */
final class SampleChart {

    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped();

    private final PatientRecord.Builder record = PatientRecord.builder("Patient/1");
    private final List<MedicationUse> uses = new ArrayList<>();
    private final List<Trial> trials = new ArrayList<>();
    private final List<DiscontinuationRise> rises = new ArrayList<>();
    private Optional<LocalDate> onset = Optional.empty();
    private int entries;

    private SampleChart() {
        patient(Sex.FEMALE, LocalDate.of(1986, 1, 15));
    }

    static SampleChart empty() {
        return new SampleChart();
    }

    static SampleChart depressed() {
        return empty().diagnosis("F33.1", daysAgo(20));
    }

    static LocalDate daysAgo(int days) {
        return AS_OF.minusDays(days);
    }

    static LocalDate monthsAgo(int months) {
        return AS_OF.minusMonths(months);
    }

    SampleChart patient(Sex sex, LocalDate born) {
        record.demographics(new Demographics("Patient/1", sex, Optional.of(born), Optional.of(born), Answer.UNMET));
        return this;
    }

    SampleChart demographics(Demographics demographics) {
        record.demographics(demographics);
        return this;
    }

    SampleChart episodeSince(LocalDate day) {
        onset = Optional.of(day);
        return this;
    }

    SampleChart diagnosis(String icd, LocalDate asserted) {
        return diagnosis(icd, Diagnosis.Status.ACTIVE, Diagnosis.Verification.CONFIRMED, null, asserted);
    }

    SampleChart diagnosis(String icd, Diagnosis.Status status, LocalDate asserted) {
        return diagnosis(icd, status, Diagnosis.Verification.CONFIRMED, null, asserted);
    }

    SampleChart diagnosis(String icd, Diagnosis.Verification verification, LocalDate asserted) {
        return diagnosis(icd, Diagnosis.Status.ACTIVE, verification, null, asserted);
    }

    SampleChart diagnosis(String icd, Diagnosis.Status status, Diagnosis.Verification verification, LocalDate began, LocalDate asserted) {
        return add(CodedText.of(CodeSystem.ICD10CM, icd, ""), status, verification, began, asserted, Answer.UNKNOWN);
    }

    SampleChart byPsychiatry(String icd, LocalDate asserted) {
        return add(CodedText.of(CodeSystem.ICD10CM, icd, ""), Diagnosis.Status.ACTIVE, Diagnosis.Verification.CONFIRMED, null, asserted, Answer.MET);
    }

    SampleChart finding(String words, LocalDate asserted) {
        return finding(words, Diagnosis.Status.ACTIVE, asserted);
    }

    SampleChart finding(String words, Diagnosis.Status status, LocalDate asserted) {
        return add(CodedText.text(words), status, Diagnosis.Verification.CONFIRMED, null, asserted, Answer.UNKNOWN);
    }

    SampleChart event(String words, LocalDate happened, LocalDate asserted) {
        return add(CodedText.text(words), Diagnosis.Status.ACTIVE, Diagnosis.Verification.CONFIRMED, happened, asserted, Answer.UNKNOWN);
    }

    private SampleChart add(CodedText concept, Diagnosis.Status status, Diagnosis.Verification verification, LocalDate began,
            LocalDate asserted, Answer byPsychiatry) {
        record.add(new Diagnosis("Condition/" + ++entries, concept, status, verification, Optional.ofNullable(began), Optional.empty(),
                Optional.ofNullable(asserted), byPsychiatry));
        return this;
    }

    SampleChart with(Diagnosis diagnosis) {
        record.add(diagnosis);
        return this;
    }

    SampleChart with(Observation observation) {
        record.add(observation);
        return this;
    }

    SampleChart record(Consumer<PatientRecord.Builder> addition) {
        addition.accept(record);
        return this;
    }

    SampleChart score(String instrument, double value, LocalDate day) {
        record.add(Observation.number("Observation/" + ++entries, CodedText.text(instrument), day, value));
        return this;
    }

    /** C-SSRS items answered on one day: "1 yes", "4 no". */
    SampleChart columbia(LocalDate day, String... answers) {
        for (String answer : answers) {
            String[] parts = answer.split(" ");
            boolean yes = parts[1].equals("yes");
            CodedText value = new CodedText(List.of(new Code(CodeSystem.LOINC, yes ? "LA33-6" : "LA32-8", "")), yes ? "Yes" : "No");
            record.add(new Observation("Observation/" + ++entries, CodedText.text("C-SSRS item " + parts[0].replace('_', ' ')), Optional.of(day),
                    OptionalDouble.empty(), "", value, OptionalDouble.empty(), OptionalDouble.empty(), Observation.Flag.NOT_RECORDED));
        }
        return this;
    }

    SampleChart lab(String loinc, double value, String unit, double low, double high, LocalDate day) {
        record.add(new Observation("Observation/" + ++entries, CodedText.of(CodeSystem.LOINC, loinc, ""), Optional.of(day),
                OptionalDouble.of(value), unit, CodedText.NONE, OptionalDouble.of(low), OptionalDouble.of(high), Observation.Flag.NOT_RECORDED));
        return this;
    }

    SampleChart lab(String loinc, double value, String unit, Observation.Flag flag, LocalDate day) {
        record.add(new Observation("Observation/" + ++entries, CodedText.of(CodeSystem.LOINC, loinc, ""), Optional.of(day),
                OptionalDouble.of(value), unit, CodedText.NONE, OptionalDouble.empty(), OptionalDouble.empty(), flag));
        return this;
    }

    SampleChart encounter(Encounter.Setting setting, Answer psychiatric, LocalDate day, String... icd) {
        record.add(new Encounter("Encounter/" + ++entries, setting, Encounter.Status.FINISHED, psychiatric, CodedText.NONE,
                Arrays.stream(icd).map(code -> CodedText.of(CodeSystem.ICD10CM, code, "")).toList(), Optional.of(day), Optional.of(day)));
        return this;
    }

    SampleChart taking(String ingredient, LocalDate start) {
        return use(ingredient, "oral", start, AS_OF, Answer.MET, OptionalDouble.empty());
    }

    SampleChart taking(String ingredient, double mg, LocalDate start) {
        return use(ingredient, "oral", start, AS_OF, Answer.MET, OptionalDouble.of(mg));
    }

    SampleChart took(String ingredient, LocalDate start, LocalDate end) {
        return use(ingredient, "oral", start, end, Answer.UNMET, OptionalDouble.empty());
    }

    SampleChart lapsed(String ingredient, LocalDate start, LocalDate end) {
        return use(ingredient, "oral", start, end, Answer.UNKNOWN, OptionalDouble.empty());
    }

    SampleChart use(String ingredient, String route, LocalDate start, LocalDate lastDay, Answer ongoing, OptionalDouble mg) {
        String source = "MedicationRequest/" + ++entries;
        List<Evidence> evidence = List.of(Evidence.of(source, ingredient, start));
        uses.add(new MedicationUse(ingredient, route, Optional.of(start), Optional.ofNullable(lastDay), ongoing == Answer.UNKNOWN, ongoing,
                List.of(), mg, mg, List.of(), evidence));
        var drug = KNOWLEDGE.antidepressants().get(ingredient);
        if (drug != null) {
            trials.add(new Trial("trial/" + (trials.size() + 1), drug, TrialUse.DEPRESSION, Optional.of(start), Optional.ofNullable(lastDay),
                    ongoing == Answer.UNKNOWN, ongoing, ongoing == Answer.MET, List.of(), mg, mg, OptionalDouble.empty(), Answer.UNKNOWN,
                    Answer.MET, Answer.UNMET, Answer.UNMET, Answer.MET, Answer.UNMET, Answer.UNMET, List.of(),
                    MedicationEntry.StopReason.NOT_RECORDED, List.of(), evidence));
        }
        return this;
    }

    SampleChart rise(DiscontinuationRise rise) {
        rises.add(rise);
        return this;
    }

    ChartFacts read() {
        return ChartFacts.of(record.build(), history(), AS_OF, KNOWLEDGE);
    }

    private TreatmentHistory history() {
        Episode episode = new Episode(onset, onset, Answer.UNKNOWN, List.of());
        return new TreatmentHistory(AS_OF, episode, uses, trials, List.of(), Scores.NONE, rises, List.of());
    }

    ChartAnswer answer(Topic topic) {
        return read().answers().stream().filter(answer -> answer.topic() == topic).reduce((first, second) -> {
            throw new AssertionError(topic + " is answered twice");
        }).orElseThrow(() -> new AssertionError(topic + " is not answered"));
    }

    Answer says(Topic topic) {
        return answer(topic).answer();
    }

    ScopeOfRecord scope() {
        return read().scope();
    }

    /** The current state of this kind, as the safety rules see it. */
    Optional<RecordedState> state(StateKind kind) {
        return facts(RecordedState.class).stream().filter(state -> state.kind() == kind && state.current() == Answer.MET).findFirst();
    }

    Optional<Contributor> contributor(String code) {
        return facts(Contributor.class).stream().filter(found -> found.code().equals(code)).findFirst();
    }

    <T> List<T> facts(Class<T> type) {
        ChartFacts facts = read();
        List<Object> all = new ArrayList<>(facts.safetyFacts());
        all.addAll(facts.contributorFacts());
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
