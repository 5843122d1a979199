package org.trdcds;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.trdcds.json.CaseJson;
import org.trdcds.patient.PatientRecord;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A made-up patient with what is clinically right to say of them.
 *
 * @param source section of the clinical specification, or publication, that the expectations rest on
 * @param expect what must hold: see {@link VignettesTest}
 */
record Vignette(String file, String id, String title, LocalDate asOf, String source, PatientRecord record, Map<String, Object> expect) {

    private static final Path FOLDER = Path.of(System.getProperty("trdcds.rules", "rules")).resolveSibling("src/test/resources/vignettes");

    static List<Vignette> all() {
        List<Vignette> vignettes = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(file -> vignettes.addAll(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vignettes;
    }

    private static List<Vignette> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return entries.stream().map(entry -> vignette(file.getFileName().toString(), entry)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Vignette vignette(String file, Map<String, Object> entry) {
        String id = (String) entry.get("id");
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("schemaVersion", "1.0");
        chart.put("id", id);
        chart.putAll((Map<String, Object>) entry.get("case"));
        try {
            PatientRecord record = CaseJson.read(new ObjectMapper().writeValueAsString(chart), file + " " + id).get(0);
            return new Vignette(file, id, (String) entry.get("title"), LocalDate.parse((String) entry.get("asOf")),
                    (String) entry.get("source"), record, (Map<String, Object>) entry.get("expect"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + " " + id, e);
        }
    }

    @Override
    public String toString() {
        return id + " " + title;
    }
}
