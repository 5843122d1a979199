package org.trdcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecentTextsTest {

    @Test
    void aTextThatIsRepeatedIsOneString() throws IOException {
        List<String> texts = read(List.of("http://loinc.org", "44261-6", "http://loinc.org"));

        assertThat(texts).containsExactly("http://loinc.org", "44261-6", "http://loinc.org");
        assertThat(texts.get(2)).isSameAs(texts.get(0));
    }

    @Test
    void textsAreReadAsTheyStandHoweverManyHowLongAndInWhateverScript() throws IOException {
        Random random = new Random(20_261_121);
        List<String> texts = new ArrayList<>(List.of("", " ", " both ends ", "\"\\\n", "Depression, schwere Episode: Müdigkeit", "抑郁症", "😀😀"));
        for (int i = 0; i < 20_000; i++) {
            texts.add("entry-" + random.nextInt(15_000) + "x".repeat(random.nextInt(8) * random.nextInt(40)));
        }

        assertThat(read(texts)).isEqualTo(texts);
        assertThat(ofTree(texts)).isEqualTo(texts);
    }

    private static List<String> read(List<String> texts) throws IOException {
        byte[] json = texts.stream().map(text -> JsonNodeFactory.instance.textNode(text).toString())
                .collect(Collectors.joining(",", "[", "]")).getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            return texts(parser);
        }
    }

    private static List<String> ofTree(List<String> texts) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        try (JsonParser parser = array.traverse()) {
            return texts(parser);
        }
    }

    private static List<String> texts(JsonParser parser) throws IOException {
        RecentTexts recent = new RecentTexts();
        List<String> texts = new ArrayList<>();
        assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(recent.read(parser));
        }
        return texts;
    }
}
