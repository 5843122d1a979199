package org.trdcds.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.trdcds.assessment.CareRequest;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.RuleDescription;
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

    Remarks(List<Conclusion> conclusions) {
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

    /** The rules that made the sure remarks, each once. */
    List<RuleDescription> cited(Category category) {
        List<RuleDescription> cited = new ArrayList<>();
        for (Conclusion remark : of(category)) {
            if (!isAmong(cited, remark.description())) {
                cited.add(remark.description());
            }
        }
        return cited;
    }

    /** A rule has one description, so that looking for the very same will do. */
    private static boolean isAmong(List<RuleDescription> descriptions, RuleDescription wanted) {
        for (RuleDescription description : descriptions) {
            if (description == wanted) {
                return true;
            }
        }
        return false;
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
                add(texts, Remark.text(remark));
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
                add(names, Remark.name(open));
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
        return Stream.of(of(category), openCautions.getOrDefault(category, List.of()), defersForSafety ? assessedSafety : List.<Conclusion>of())
                .flatMap(List::stream).toList();
    }
}
