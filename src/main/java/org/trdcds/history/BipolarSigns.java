package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.trdcds.patient.Answer;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.FamilyHistory;
import org.trdcds.patient.Reaction;

/** Looks for signs of bipolarity: a positive MDQ, (hypo)mania on an antidepressant, an affected relative (clinical.md section 4). */
final class BipolarSigns {

    private static final String SCREEN = "mdq";
    private static final String ASSESSMENT = "bipolar-assessment";
    private static final String ON_ANTIDEPRESSANT = "antidepressant-mania";
    private static final Set<String> MANIC = Set.of("mania", "hypomania", "mixed-state", ON_ANTIDEPRESSANT);
    private static final Set<String> SPECTRUM = Set.of("bipolar", "mania", "hypomania", "mixed-state");
    private static final String FAMILY = "family-history-bipolar";

    private final Chart chart;
    private final Depression depression;

    BipolarSigns(Chart chart, Depression depression) {
        this.chart = chart;
        this.depression = depression;
    }

    List<BipolarSign> all() {
        List<BipolarSign> signs = new ArrayList<>();
        chart.concepts().latestReading(SCREEN).filter(Reading::positive).ifPresent(reading -> signs.add(new BipolarSign("mdq-positive",
                BipolarSignKind.SUSPICION, Answer.MET, settledAfter(Optional.of(reading.date())),
                reading.sentence() + ", a positive screen for bipolar disorder", List.of(reading.evidence()))));
        onAntidepressant().ifPresent(signs::add);
        family().ifPresent(signs::add);
        return signs;
    }

    private Optional<BipolarSign> onAntidepressant() {
        List<ConceptEntry> entries = everHeld(ON_ANTIDEPRESSANT);
        if (!entries.isEmpty()) {
            Stand stand = TopicTable.strongest(entries.stream().map(entry -> Stand.of(entry.ever(), entry)).toList()).orElseThrow();
            return Optional.of(new BipolarSign(ON_ANTIDEPRESSANT, BipolarSignKind.SUSPICION, stand.answer(),
                    settledAfter(ScopeQuestions.latest(entries).stated()), stand.statement(), stand.evidence()));
        }
        return chart.record().reactions().isEmpty() ? Optional.empty()
                : chart.record().reactions().stream().filter(this::isManicReaction).findFirst().map(reaction -> new BipolarSign(
                ON_ANTIDEPRESSANT, BipolarSignKind.SUSPICION, Answer.MET, settledAfter(reaction.date()),
                reaction.manifestation() + " on " + reaction.substance().label()
                        + reaction.date().map(day -> ", recorded on " + day).orElse(", undated"),
                List.of(new Evidence(reaction.source(), reaction.manifestation() + " on " + reaction.substance().label(), reaction.date()))));
    }

    private List<ConceptEntry> everHeld(String concept) {
        List<ConceptEntry> entries = chart.concepts().of(concept);
        return entries.isEmpty() ? entries : entries.stream().filter(entry -> entry.ever() != Answer.UNMET).toList();
    }

    private boolean isManicReaction(Reaction reaction) {
        boolean antidepressant = chart.knowledge().medicines().resolve(reaction.substance()).stream()
                .anyMatch(medicine -> chart.knowledge().antidepressants().containsKey(medicine.ingredient()));
        return antidepressant && chart.knowledge().conditions().match(CodedText.text(reaction.manifestation())).stream()
                .anyMatch(MANIC::contains);
    }

    private Optional<BipolarSign> family() {
        List<Evidence> evidence = new ArrayList<>();
        for (FamilyHistory relative : chart.record().familyHistory()) {
            Set<String> concepts = chart.knowledge().conditions().match(relative.concept());
            if (concepts.contains(FAMILY) || concepts.stream().anyMatch(SPECTRUM::contains)) {
                evidence.add(Evidence.undated(relative.source(), relative.concept().label() + " in a relative"
                        + (relative.relationship().isBlank() ? "" : " (" + relative.relationship() + ")")));
            }
        }
        everHeld(FAMILY).forEach(entry -> evidence.add(entry.evidence()));
        return evidence.isEmpty() ? Optional.empty() : Optional.of(new BipolarSign(FAMILY, BipolarSignKind.FAMILY_HISTORY, Answer.MET,
                Answer.UNMET, "Family history: " + evidence.get(0).statement(), evidence));
    }

    /** A later negative structured assessment, or a later depressive diagnosis by psychiatry, ends the suspicion. */
    private Answer settledAfter(Optional<LocalDate> sign) {
        boolean assessed = sign.isPresent() && chart.concepts().of(ASSESSMENT).stream().anyMatch(entry ->
                entry.standing() == Standing.ABSENT && entry.stated().filter(day -> day.isAfter(sign.get())).isPresent());
        boolean diagnosed = sign.isPresent() && depression.latestByPsychiatry().filter(day -> day.isAfter(sign.get())).isPresent();
        return Answer.of(assessed || diagnosed);
    }
}
