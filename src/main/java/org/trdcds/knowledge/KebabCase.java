package org.trdcds.knowledge;

import java.util.Locale;

/** Names of constants as tables and profiles write them: {@code at-most-25-percent}. */
final class KebabCase {

    private KebabCase() {
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
