package org.trdcds.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    private final Map<Category, List<Conclusion>> sure = new EnumMap<>(Category.class);
    private final Map<Category, List<Conclusion>> openCautions = new EnumMap<>(Category.class);
    private final List<Conclusion> assessedSafety = new ArrayList<>();
    private final FactIndex facts;

    /** @param facts what the rules were shown */
    Remarks(List<Conclusion> conclusions, FactIndex facts) {
        this.facts = facts;
        for (Conclusion conclusion : conclusions) {
            String verb = conclusion.rule().verb();
            switch (verb) {
                case "urgency", "strength", CAUTION, "against", "option" -> add((Category) conclusion.argument(0), verb, conclusion);
                case SHARED -> {
                    if (conclusion.argument(0).equals(ASSESSED_SAFETY)) {
                        assessedSafety.add(conclusion);
                    } else if (conclusion.argument(0).equals(EARLIER_REQUEST)) {
                        conclusion.fact(CareRequest.class).categories().forEach(category -> add(category, CAUTION, conclusion));
                    }
                }
                default -> { }
            }
        }
    }

    private void add(Category category, String verb, Conclusion remark) {
        if (remark.grade() == Answer.MET) {
            sure.computeIfAbsent(category, key -> new ArrayList<>()).add(remark);
        } else if (verb.equals(CAUTION)) {
            openCautions.computeIfAbsent(category, key -> new ArrayList<>(4)).add(remark);
        }
    }

    private List<Conclusion> of(Category category) {
        return sure.getOrDefault(category, List.of());
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

    /** The smallest argument of this verb, which is the most urgent or the strongest; otherwise the usual one. */
    <T extends Enum<T>> T leading(Category category, String verb, Class<T> type, T usual) {
        T leading = null;
        for (Conclusion remark : of(category)) {
            if (remark.rule().verb().equals(verb)) {
                T said = type.cast(remark.argument(1));
                leading = leading == null || said.compareTo(leading) < 0 ? said : leading;
            }
        }
        return leading == null ? usual : leading;
    }

    /** What the sure remarks of this verb say. */
    List<String> texts(Category category, String verb) {
        List<String> texts = new ArrayList<>();
        for (Conclusion remark : of(category)) {
            if (said(remark, verb)) {
                add(texts, RemarkText.text(remark));
            }
        }
        return texts;
    }

    private static void add(List<String> texts, String text) {
        if (!texts.contains(text)) {
            texts.add(text);
        }
    }

    /** Whether a remark is of this verb; a shared rule can only caution. */
    private static boolean said(Conclusion remark, String verb) {
        return remark.rule().verb().equals(verb) || verb.equals(CAUTION) && remark.rule().verb().equals(SHARED);
    }

    /** Names of what the chart leaves open and cautions rest on. */
    List<String> openCautions(Category category) {
        List<String> names = new ArrayList<>();
        for (Conclusion remark : openCautions.getOrDefault(category, List.of())) {
            for (Conclusion.OpenComponent open : remark.open()) {
                add(names, RemarkText.name(open));
            }
        }
        return names;
    }

    /** Cautions that stand where the safety deferral stood until its alert was assessed. */
    List<String> inPlaceOfSafety() {
        List<String> texts = new ArrayList<>();
        assessedSafety.forEach(remark -> add(texts, remark.rule().statement()));
        return texts;
    }

    /** The firings that remarked on a category, sure ones first; with those that stand in place of the safety deferral where it has one. */
    List<Conclusion> firings(Category category, boolean defersForSafety) {
        List<Conclusion> firings = new ArrayList<>(of(category));
        firings.addAll(openCautions.getOrDefault(category, List.of()));
        if (defersForSafety) {
            firings.addAll(assessedSafety);
        }
        return firings;
    }
}
