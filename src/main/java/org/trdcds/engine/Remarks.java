package org.trdcds.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.trdcds.assessment.CareRequest;
import org.trdcds.assessment.Category;
import org.trdcds.patient.Answer;

/** What the rules remarked on categories beside their criteria: urgency, strength, cautions, reasons against, options. */
final class Remarks {

    private static final String ASSESSED_SAFETY = "c-safety";
    private static final String EARLIER_REQUEST = "c-request";

    private final Map<Category, Map<String, List<Conclusion>>> sure = new EnumMap<>(Category.class);
    private final Map<Category, List<Conclusion>> openCautions = new EnumMap<>(Category.class);
    private final List<String> inPlaceOfSafety;

    Remarks(List<Conclusion> conclusions) {
        Set<String> assessed = new LinkedHashSet<>();
        for (Conclusion conclusion : conclusions) {
            String verb = conclusion.rule().verb();
            switch (verb) {
                case "urgency", "strength", "caution", "against", "option" -> add((Category) conclusion.argument(0), verb, conclusion);
                case "general" -> {
                    if (conclusion.argument(0).equals(ASSESSED_SAFETY)) {
                        assessed.add(conclusion.rule().statement());
                    } else if (conclusion.argument(0).equals(EARLIER_REQUEST)) {
                        add(conclusion.fact(CareRequest.class).category(), "caution", conclusion);
                    }
                }
                default -> { }
            }
        }
        inPlaceOfSafety = List.copyOf(assessed);
    }

    private void add(Category category, String verb, Conclusion remark) {
        if (remark.grade() == Answer.MET) {
            sure.computeIfAbsent(category, key -> new HashMap<>(8)).computeIfAbsent(verb, key -> new ArrayList<>(4)).add(remark);
        } else if (verb.equals("caution")) {
            openCautions.computeIfAbsent(category, key -> new ArrayList<>(4)).add(remark);
        }
    }

    List<Conclusion> of(Category category, String verb) {
        return sure.getOrDefault(category, Map.of()).getOrDefault(verb, List.of());
    }

    Iterable<List<Conclusion>> of(Category category) {
        return sure.getOrDefault(category, Map.of()).values();
    }

    /** The smallest argument of this verb, which is the most urgent or the strongest; otherwise the usual one. */
    <T extends Enum<T>> T leading(Category category, String verb, Class<T> type, T usual) {
        T leading = null;
        for (Conclusion remark : of(category, verb)) {
            T said = type.cast(remark.argument(1));
            leading = leading == null || said.compareTo(leading) < 0 ? said : leading;
        }
        return leading == null ? usual : leading;
    }

    List<String> texts(Category category, String verb) {
        return texts(of(category, verb));
    }

    /** Cautions that may apply, by what the chart leaves open. */
    List<String> openCautions(Category category) {
        return texts(openCautions.getOrDefault(category, List.of()));
    }

    /** Cautions that stand where the safety deferral stood until its alert was assessed. */
    List<String> inPlaceOfSafety() {
        return inPlaceOfSafety;
    }

    private static List<String> texts(List<Conclusion> remarks) {
        if (remarks.isEmpty()) {
            return List.of();
        }
        Set<String> texts = new LinkedHashSet<>();
        remarks.forEach(remark -> texts.add(Remark.text(remark)));
        return List.copyOf(texts);
    }
}
