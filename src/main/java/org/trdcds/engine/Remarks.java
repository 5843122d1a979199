package org.trdcds.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trdcds.assessment.CareRequest;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.Remark;
import org.trdcds.assessment.Remark.Kind;
import org.trdcds.assessment.Strength;
import org.trdcds.assessment.Urgency;
import org.trdcds.patient.Answer;

/** What the rules remarked on categories beside their criteria: urgency, strength, cautions, reasons against, options. */
final class Remarks {

    private static final String CAUTION = "caution";
    private static final String SHARED = "general";
    private static final String ASSESSED_SAFETY = "c-safety";
    private static final String EARLIER_REQUEST = "c-request";

    /** The remarks on one category. */
    private static final class Own {
        private List<Conclusion> firings = List.of();
        private Optional<Urgency> urgency = Optional.empty();
        private Optional<Strength> strength = Optional.empty();
        private List<String> cautions = List.of();
        private List<String> against = List.of();
        private List<String> options = List.of();
        private List<String> toConfirm = List.of();
    }

    private final Own[] own = new Own[Category.values().length];
    private final List<Conclusion> assessedSafety = new ArrayList<>(0);
    private final FactIndex facts;

    /** @param facts what the rules were shown */
    Remarks(List<Conclusion> conclusions, FactIndex facts) {
        this.facts = facts;
        for (int category = 0; category < own.length; category++) {
            own[category] = new Own();
        }
        for (int at = 0; at < conclusions.size(); at++) {
            Conclusion conclusion = conclusions.get(at);
            switch (conclusion.rule().verb()) {
                case "urgency", "strength", CAUTION, "against", "option" -> add(own((Category) conclusion.argument(0)), conclusion);
                case SHARED -> {
                    if (conclusion.argument(0).equals(ASSESSED_SAFETY)) {
                        assessedSafety.add(conclusion);
                    } else if (conclusion.argument(0).equals(EARLIER_REQUEST)) {
                        conclusion.fact(CareRequest.class).categories().forEach(category -> add(own(category), conclusion));
                    }
                }
                default -> { }
            }
        }
    }

    private Own own(Category category) {
        return own[category.ordinal()];
    }

    private static void add(Own own, Conclusion remark) {
        String verb = remark.rule().verb();
        if (remark.grade() == Answer.MET) {
            own.firings = with(remark, own.firings);
            switch (verb) {
                case "urgency" -> own.urgency = first(own.urgency, (Urgency) remark.argument(1));
                case "strength" -> own.strength = first(own.strength, (Strength) remark.argument(1));
                case "against" -> own.against = withOnce(RemarkText.text(remark), own.against);
                case "option" -> own.options = withOnce(RemarkText.text(remark), own.options);
                default -> own.cautions = withOnce(RemarkText.text(remark), own.cautions);
            }
        } else if (verb.equals(CAUTION) || verb.equals(SHARED)) {
            own.firings = with(remark, own.firings);
            for (Conclusion.OpenComponent open : remark.open()) {
                own.toConfirm = withOnce(RemarkText.name(open), own.toConfirm);
            }
        }
    }

    private static <T extends Enum<T>> Optional<T> first(Optional<T> known, T said) {
        return known.isPresent() && known.get().compareTo(said) <= 0 ? known : Optional.of(said);
    }

    private static <T> List<T> with(T one, List<T> known) {
        List<T> all = known.isEmpty() ? new ArrayList<>(4) : known;
        all.add(one);
        return all;
    }

    private static List<String> withOnce(String said, List<String> known) {
        return known.contains(said) ? known : with(said, known);
    }

    /** The most urgent that applies; none where it is as urgent as usual. */
    Optional<Urgency> urgency(Category category) {
        return own(category).urgency;
    }

    /** The strongest that applies; none where it is as strong as usual. */
    Optional<Strength> strength(Category category) {
        return own(category).strength;
    }

    List<String> cautions(Category category) {
        return own(category).cautions;
    }

    List<String> against(Category category) {
        return own(category).against;
    }

    List<String> options(Category category) {
        return own(category).options;
    }

    /** Names of what the chart leaves open and cautions rest on. */
    List<String> toConfirm(Category category) {
        return own(category).toConfirm;
    }

    /** Cautions that stand where the safety deferral stood until its alert was assessed. */
    List<String> inPlaceOfSafety() {
        List<String> texts = List.of();
        for (Conclusion remark : assessedSafety) {
            texts = withOnce(remark.rule().statement(), texts);
        }
        return texts;
    }

    /**
     * Everything that rules remarked on a category: one remark for each rule, with all it saw; then the cautions that the chart was looked
     * through for in vain, with what was looked at.
     */
    List<Remark> told(Category category, boolean defersForSafety, List<DeclaredCaution> cautions) {
        List<Conclusion> firings = firings(category, defersForSafety);
        List<Remark> told = new ArrayList<>(firings.size());
        for (int from = 0; from < firings.size();) {
            int until = from + 1;
            while (until < firings.size() && sameRemark(firings.get(from), firings.get(until))) {
                until++;
            }
            told.add(remark(firings.subList(from, until)));
            from = until;
        }
        for (DeclaredCaution caution : cautions) {
            if (told.stream().noneMatch(remark -> remark.rule().id().equals(caution.rule().id()))) {
                told.add(absent(caution, facts.lookedAt(caution.lookUps(), category)));
            }
        }
        return told;
    }

    private static Remark absent(DeclaredCaution caution, List<Object> lookedAt) {
        return new Remark(Kind.CAUTION, Answer.UNMET, Optional.empty(), caution.rule(), Observed.in(lookedAt), CitedEntries.of(lookedAt));
    }

    /** Firings come in the order of the rules, the sure ones first. */
    private static boolean sameRemark(Conclusion one, Conclusion other) {
        return one.rule() == other.rule() && one.grade() == other.grade();
    }

    private static Remark remark(List<Conclusion> firings) {
        Conclusion first = firings.get(0);
        Kind kind = switch (first.rule().verb()) {
            case "urgency" -> Kind.URGENCY;
            case "strength" -> Kind.STRENGTH;
            case "against" -> Kind.AGAINST;
            case "option" -> Kind.OPTION;
            default -> Kind.CAUTION;
        };
        Optional<String> says = switch (kind) {
            case URGENCY -> Optional.of(((Urgency) first.argument(1)).code());
            case STRENGTH -> Optional.of(((Strength) first.argument(1)).code());
            default -> Optional.empty();
        };
        List<Object> asked = Observed.asked(firings);
        return new Remark(kind, first.grade(), says, first.description(), Observed.in(asked), CitedEntries.of(asked));
    }

    /** The firings that remarked on a category, sure ones first; with those that stand in place of the safety deferral where it has one. */
    List<Conclusion> firings(Category category, boolean defersForSafety) {
        List<Conclusion> firings = new ArrayList<>();
        for (Answer grade : List.of(Answer.MET, Answer.UNKNOWN)) {
            own(category).firings.stream().filter(firing -> firing.grade() == grade).forEach(firings::add);
        }
        if (defersForSafety) {
            firings.addAll(assessedSafety);
        }
        return firings;
    }
}
