package org.trdcds.history;

import java.util.Locale;
import java.util.Set;

/** Units of laboratory results that mean the same. */
final class LabUnits {

    private static final Set<Set<String>> EQUAL = Set.of(
            Set.of("miu/l", "uiu/ml", "µiu/ml", "μiu/ml", "mu/l", "m[iu]/l", "u[iu]/ml", "mcu/ml", "mciu/ml"),
            Set.of("mmol/l", "meq/l"),
            Set.of("ms", "msec", "millisecond", "milliseconds"),
            Set.of("mmhg", "mm[hg]"));

    private LabUnits() {
    }

    static boolean same(String one, String other) {
        String first = plain(one);
        String second = plain(other);
        return first.equals(second) || EQUAL.stream().anyMatch(units -> units.contains(first) && units.contains(second));
    }

    private static String plain(String unit) {
        return unit.toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
