package org.trdcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StableIdTest {

    /** Expected value from Python's {@code uuid.uuid5}. */
    @Test
    void isAVersion5UuidAsOthersComputeIt() {
        assertThat(StableId.of("Größe")).hasToString("ee224d9d-2443-51ce-b3db-5ec52adad5ba");
    }

    @Test
    void differsWithTheContent() {
        assertThat(StableId.of("a")).isEqualTo(StableId.of("a")).isNotEqualTo(StableId.of("b"));
    }
}
