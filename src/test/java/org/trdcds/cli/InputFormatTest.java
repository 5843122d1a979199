package org.trdcds.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The format of an input")
class InputFormatTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(quoteCharacter = '`', value = {
        "`{\"resourceType\":\"Bundle\"}`, FHIR",
        "`{\"id\":\"x\",\"entry\":[{\"a\":1}],\"resourceType\":\"Bundle\"}`, FHIR",
        "`{\"entry\":[{\"resource\":{\"resourceType\":\"Patient\"`, FHIR",
        "`{\"id\":\"x\",\"note\":{\"resourceType\":\"Bundle\"}}`, CASE",
        "`{\"patient\":{}}`, CASE",
        "`[{\"id\":\"x\"}]`, CASE",
        "`not json`, CASE",
        "``, CASE"})
    @DisplayName("is told by the outermost resourceType, and the input stays unread")
    void recognised(String json, InputFormat format) throws IOException {
        InputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        assertThat(InputFormat.recognised(in)).isEqualTo(format);
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(json);
    }
}
