package org.trdcds.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * ICD-10-CM codes of concepts, with or without the dot.
 *
 * <p>A table writes a code or its beginning ({@code F33.4}), a range of categories ({@code X71-X83}), an exception
 * ({@code !F32.81}), poisoning codes of one intent ({@code T36-T65@2}: 2 is intentional self-harm), or sequelae only
 * ({@code T14.91@sequela}). Sequelae of injuries are history, so nothing else matches them.
 */
final class IcdIndex {

    private static final int LONGEST = 7;

    private final Map<String, List<String>> current = new HashMap<>(1024);
    private final Map<String, List<String>> sequelae = new HashMap<>(64);
    private final Map<String, List<String>> exceptions = new HashMap<>(64);

    /** Adds one pattern; returns what is wrong with it, or null. */
    String add(String pattern, String concept) {
        boolean exception = pattern.startsWith("!");
        String codes = exception ? pattern.substring(1) : pattern;
        boolean sequela = codes.endsWith("@sequela");
        codes = sequela ? codes.substring(0, codes.length() - "@sequela".length()) : codes;
        char intent = 0;
        int at = codes.indexOf('@');
        if (at >= 0) {
            if (at != codes.length() - 2 || !Character.isDigit(codes.charAt(at + 1))) {
                return "expected one digit of intent after @ but found " + pattern;
            }
            intent = codes.charAt(at + 1);
            codes = codes.substring(0, at);
        }
        Map<String, List<String>> map = exception ? exceptions : sequela ? sequelae : current;
        int dash = codes.indexOf('-');
        if (dash < 0) {
            return put(map, compact(codes), intent, concept) ? null : "expected an ICD-10-CM code but found " + pattern;
        }
        return putRange(map, codes.substring(0, dash), codes.substring(dash + 1), intent, concept)
                ? null : "expected a range of ICD-10-CM categories such as X71-X83 but found " + pattern;
    }

    /** Adds the concepts a code stands for. */
    void find(String code, Set<String> concepts) {
        String compact = compact(code);
        Map<String, List<String>> map = isSequela(compact) ? sequelae : current;
        String intent = "@" + intentOf(compact);
        for (int length = Math.min(LONGEST, compact.length()); length >= 3; length--) {
            String prefix = compact.substring(0, length);
            addAll(map.get(prefix), compact, concepts);
            if (length <= 5) {
                addAll(map.get(prefix.concat(intent)), compact, concepts);
            }
        }
    }

    private void addAll(List<String> found, String code, Set<String> concepts) {
        if (found != null) {
            for (String concept : found) {
                if (!excepted(concept, code)) {
                    concepts.add(concept);
                }
            }
        }
    }

    private boolean excepted(String concept, String code) {
        for (int length = 3; length <= code.length(); length++) {
            List<String> excepted = exceptions.get(code.substring(0, length));
            if (excepted != null && excepted.contains(concept)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSequela(String code) {
        return code.length() == LONGEST && code.charAt(6) == 'S' && code.charAt(0) >= 'S' && code.charAt(0) <= 'Y';
    }

    /** The sixth character of a poisoning code says the intent; the fifth when the sixth is a placeholder; 0 when there is none. */
    private static char intentOf(String code) {
        if (code.length() < 6) {
            return 0;
        }
        return code.charAt(5) == 'X' ? code.charAt(4) : code.charAt(5);
    }

    private static boolean put(Map<String, List<String>> map, String code, char intent, String concept) {
        if (code.length() < 3 || code.length() > LONGEST || !Character.isLetter(code.charAt(0)) || !Character.isDigit(code.charAt(1))) {
            return false;
        }
        String key = intent == 0 ? code : code.concat("@").concat(String.valueOf(intent));
        List<String> concepts = map.get(key);
        if (concepts == null) {
            concepts = new ArrayList<>(2);
            map.put(key, concepts);
        }
        if (!concepts.contains(concept)) {
            concepts.add(concept);
        }
        return true;
    }

    private static boolean putRange(Map<String, List<String>> map, String first, String last, char intent, String concept) {
        if (first.length() != 3 || last.length() != 3 || first.charAt(0) != last.charAt(0)) {
            return false;
        }
        int from = twoDigits(first);
        int to = twoDigits(last);
        if (from < 0 || to < from) {
            return false;
        }
        for (int number = from; number <= to; number++) {
            String category = first.substring(0, 1).concat(number < 10 ? "0" : "").concat(Integer.toString(number));
            put(map, category, intent, concept);
        }
        return true;
    }

    private static int twoDigits(String category) {
        char tens = category.charAt(1);
        char ones = category.charAt(2);
        return Character.isDigit(tens) && Character.isDigit(ones) ? (tens - '0') * 10 + ones - '0' : -1;
    }

    private static String compact(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        int dot = upper.indexOf('.');
        return dot < 0 ? upper : upper.substring(0, dot).concat(upper.substring(dot + 1));
    }
}
