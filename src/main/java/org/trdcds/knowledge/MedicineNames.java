package org.trdcds.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Finds ingredient and brand names in the words of a medication entry, with the strength and form beside them. */
final class MedicineNames {

    /**
     * What a name stands for.
     *
     * @param form            form or use the name itself implies ("transdermal system"), or an empty string
     * @param equivalentShare milligrams of the table's salt in one milligram as named
     */
    record Name(String ingredient, String form, double equivalentShare) {
    }

    private record Mention(Name name, int at) {
    }

    private static final String[] FORM_WORDS = {
        "tablet", "capsule", "solution", "suspension", "spray", "system", "patch", "injection", "injectable", "cream", "ointment",
        "gel", "lotion", "inhaler", "inhalant", "inhalation", "drops", "syrup", "concentrate", "powder", "granules", "suppository",
        "implant", "film", "lozenge", "foam", "shampoo", "elixir"};

    private final PhraseIndex<Name> phrases = new PhraseIndex<>();
    private final Set<String> spelled = new HashSet<>(1024);

    void add(String words, Name name) {
        phrases.add(words, name);
        spelled.add(words);
    }

    /** Whether these words are a name, letter by letter as in the tables. */
    boolean spells(String words) {
        return spelled.contains(words);
    }

    /** Adds each medicine the text names; one named before keeps what was said of it, completed by this text. */
    void read(String text, Map<String, Medicine> found) {
        if (text.isBlank()) {
            return;
        }
        List<Mention> mentions = new ArrayList<>(2);
        List<String> words = Tokens.of(text);
        phrases.find(words, (name, from, to) -> mentions.add(new Mention(name, from)));
        if (mentions.isEmpty()) {
            return;
        }
        boolean pack = text.startsWith("{");
        List<Strength> strengths = pack ? List.of() : Strength.in(text);
        String form = pack ? "pack" : form(text, strengths);
        int[] starts = starts(text, words.size());
        for (int i = 0; i < mentions.size(); i++) {
            Name name = mentions.get(i).name();
            int from = starts[mentions.get(i).at()];
            int to = next(mentions, i, starts, text.length());
            OptionalDouble strength = strength(strengths, from, to, distinct(mentions) == 1);
            Medicine medicine = new Medicine(name.ingredient(), equivalent(strength, name.equivalentShare()), joined(name.form(), form));
            Medicine known = found.get(name.ingredient());
            found.put(name.ingredient(), known == null ? medicine : completed(known, medicine));
        }
    }

    private static Medicine completed(Medicine known, Medicine again) {
        boolean saysUse = again.madeForOtherUse() && !known.madeForOtherUse();
        return saysUse ? MedicineIndex.moreTelling(again, known) : MedicineIndex.moreTelling(known, again);
    }

    private static int distinct(List<Mention> mentions) {
        int count = 0;
        for (int i = 0; i < mentions.size(); i++) {
            boolean seen = false;
            for (int j = 0; j < i; j++) {
                seen |= mentions.get(j).name().ingredient().equals(mentions.get(i).name().ingredient());
            }
            count += seen ? 0 : 1;
        }
        return count;
    }

    /** Where the next different ingredient is named. */
    private static int next(List<Mention> mentions, int index, int[] starts, int length) {
        String ingredient = mentions.get(index).name().ingredient();
        for (int i = index + 1; i < mentions.size(); i++) {
            if (!mentions.get(i).name().ingredient().equals(ingredient)) {
                return starts[mentions.get(i).at()];
            }
        }
        return length;
    }

    /** The one strength between a name and the next; for a single ingredient, one before the name will do. Unlike ones: none. */
    private static OptionalDouble strength(List<Strength> strengths, int from, int to, boolean alone) {
        OptionalDouble found = OptionalDouble.empty();
        for (Strength strength : strengths) {
            if (alone || strength.from() >= from && strength.from() < to) {
                if (found.isPresent() && found.getAsDouble() != strength.mg()) {
                    return OptionalDouble.empty();
                }
                found = OptionalDouble.of(strength.mg());
            }
        }
        return found;
    }

    private static OptionalDouble equivalent(OptionalDouble strength, double share) {
        return share == 1 || strength.isEmpty() ? strength : OptionalDouble.of(Math.rint(strength.getAsDouble() * share));
    }

    /** The words after the last strength, when they name a dose form. */
    private static String form(String text, List<Strength> strengths) {
        int from = strengths.isEmpty() ? 0 : strengths.get(strengths.size() - 1).to();
        String rest = text.substring(from).strip().toLowerCase(Locale.ROOT);
        int bracket = rest.indexOf('[');
        String form = bracket < 0 ? rest : rest.substring(0, bracket).strip();
        for (String word : FORM_WORDS) {
            if (form.contains(word)) {
                return form;
            }
        }
        return "";
    }

    private static String joined(String implied, String named) {
        if (implied.isEmpty() || named.isEmpty()) {
            return implied.isEmpty() ? named : implied;
        }
        return implied.startsWith("for ") ? implied + ": " + named : implied;
    }

    private static int[] starts(String text, int words) {
        int[] starts = new int[words];
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                starts[word++] = i;
            }
        }
        return starts;
    }
}
