package org.trdcds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.trdcds.fhir.FhirR4Reader;
import org.trdcds.history.NewestEntry;
import org.trdcds.json.CaseJson;
import org.trdcds.patient.PatientRecord;

/**
 * A chart that many tests use, with the day it is assessed on.
 *
 * @param name what it is called in messages and file names
 */
public record NamedChart(String name, PatientRecord record, LocalDate asOf) {

    private static final Path ROOT = Path.of(System.getProperty("trdcds.rules", "rules")).toAbsolutePath().getParent();
    private static final Path EXAMPLES = ROOT.resolve("docs/examples");
    private static final Set<String> NO_BUNDLES = Set.of("manifest.json", "expectations.json");
    private static final String CASE_ENDING = ".case.json";

    /** The example patients of the documentation and an extract of a simulated chart, each on the day of its newest entry. */
    public static List<NamedChart> documents() {
        List<NamedChart> charts = new ArrayList<>();
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(file -> charts.addAll(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        charts.addAll(read(ROOT.resolve("src/test/resources/fhir/synthea-extract.json")));
        return charts;
    }

    /** Simulated charts and vignettes as Bundles, kept beside the project; none where there is no such folder. */
    public static List<NamedChart> atHand() {
        Path data = ROOT.resolveSibling("shared/data");
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(data, 2)) {
            return files.filter(file -> file.toString().matches(".*/(?:synthea|vignettes)/.*\\.json"))
                    .filter(file -> !NO_BUNDLES.contains(file.getFileName().toString()))
                    .sorted().flatMap(file -> read(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The patients of all vignettes. */
    public static List<NamedChart> vignettes() {
        return Vignette.all().stream().map(vignette -> new NamedChart(vignette.file() + " " + vignette.id(), vignette.record(), vignette.asOf())).toList();
    }

    /** Made-up charts; the same seed gives the same charts. */
    public static List<NamedChart> generated(long seed, int count) {
        return new RandomPatients(seed).next(count).stream().map(chart -> new NamedChart(chart.id(), chart, RandomPatients.AS_OF)).toList();
    }

    private static List<NamedChart> read(Path file) {
        String name = file.getFileName().toString();
        try (InputStream in = Files.newInputStream(file)) {
            List<PatientRecord> records = name.endsWith(CASE_ENDING) ? CaseJson.read(in, name) : FhirR4Reader.read(in, name);
            return records.stream().map(record -> new NamedChart(name, record, newestEntry(record))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate newestEntry(PatientRecord record) {
        return NewestEntry.of(record).orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
