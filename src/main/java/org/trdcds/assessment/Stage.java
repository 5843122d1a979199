package org.trdcds.assessment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The result of one staging model; supportive information, never a gate.
 *
 * @param stage named stage ("II", "B1")
 * @param score points, for models that count
 * @param range lowest and highest possible result when inputs are missing, or "not applicable"
 * @param band  severity band of the score
 * @param inputs what the model was given, in words
 */
public record Stage(
        String model, Optional<String> stage, OptionalDouble score, Optional<String> range, Optional<String> band,
        List<String> inputs, Optional<String> note) {

    public Stage {
        inputs = List.copyOf(inputs);
    }
}
