package org.trdcds.engine;

import java.nio.file.Path;
import java.util.List;

import org.trdcds.rulecases.RuleCaseReader;

/** The cases beside the rules of this release. */
final class ShippedCases {

    static final Path RULES = Path.of(System.getProperty("trdcds.rules", "rules"));

    private ShippedCases() {
    }

    static List<RuleCase> all() {
        return RuleCaseReader.read(RULES);
    }
}
