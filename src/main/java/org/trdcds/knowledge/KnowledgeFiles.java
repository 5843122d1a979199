package org.trdcds.knowledge;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads the reference tables and profiles of a rule base, and checks them: a wrong cell is a {@link KnowledgeException} that names
 * file, line and column, and what was expected.
 */
public final class KnowledgeFiles {

    /** Path of the source table below a rules folder. */
    public static final String SOURCES = SourceFile.FILE;

    private KnowledgeFiles() {
    }

    /** The tables and profiles shipped with the library, read once, when they are first asked for. */
    public static Knowledge shipped() {
        return Shipped.TABLES;
    }

    private static final class Shipped {
        private static final Knowledge TABLES = read(RulesFolder.SHIPPED, ProfileFile.shipped());
    }

    /**
     * The tables and profiles of a rules folder laid out like the shipped one; every profile in it is read, whatever its name.
     *
     * @param rulesFolder folder that holds {@code knowledge/} and {@code profiles/}
     */
    public static Knowledge from(Path rulesFolder) {
        return read(RulesFolder.of(rulesFolder), profileNames(rulesFolder.resolve("profiles")));
    }

    /** What a reader of the shipped rule catalogue needs beside the rules. */
    public static CatalogueTables catalogue() {
        return CatalogueTables.read(RulesFolder.SHIPPED);
    }

    /**
     * The same tables with the sources of a site's rules folder added, where it has a source table; a key that exists already is an error.
     *
     * @param siteRules folder of the site's own rules
     */
    public static Knowledge withSources(Knowledge knowledge, Path siteRules) {
        if (!Files.exists(siteRules.resolve(SOURCES))) {
            return knowledge;
        }
        Map<String, Source> sources = new LinkedHashMap<>(knowledge.sources());
        SourceFile.read(RulesFolder.of(siteRules)).forEach((key, source) -> {
            if (sources.put(key, source) != null) {
                throw new KnowledgeException(SOURCES, "has the key " + key + ", which the shipped table has already");
            }
        });
        return new Knowledge(knowledge.antidepressants(), knowledge.augmentation(), knowledge.medicines(), knowledge.conditions(),
                knowledge.procedures(), knowledge.devices(), knowledge.orders(), knowledge.instruments(), knowledge.labs(),
                knowledge.interactions(), knowledge.limits(), knowledge.categories(), knowledge.questions(), Collections.unmodifiableMap(sources),
                knowledge.profiles(), knowledge.topics(), knowledge.contributors(), knowledge.suppositions(), knowledge.disagreements(), knowledge.entryNames(),
                knowledge.interactionIndex());
    }

    private static Knowledge read(RulesFolder folder, Iterable<String> profileNames) {
        Map<String, Source> sources = SourceFile.read(folder);
        Vocabulary vocabulary = Vocabulary.read(folder, sources);
        MedicineIndex medicines = new MedicineIndex();
        List<CsvRow> rows = AntidepressantFile.rows(folder);
        Map<String, Antidepressant> antidepressants = AntidepressantFile.read(rows, sources, vocabulary, medicines);
        MedicineFile.readMedicines(folder, sources, vocabulary, medicines);
        AntidepressantFile.addCombinations(rows, medicines);
        MedicineFile.readBrands(folder, sources, medicines);
        MedicineFile.readProducts(folder, sources, medicines);
        Map<String, Limit> limits = LimitFile.read(folder, sources);
        ConceptIndex conditions = ConceptFile.read(folder, "knowledge/conditions.csv", sources, vocabulary);
        ConceptIndex procedures = ConceptFile.read(folder, "knowledge/procedures.csv", sources, vocabulary);
        ConceptIndex devices = ConceptFile.read(folder, "knowledge/devices.csv", sources, vocabulary);
        Map<String, CategoryRow> categories = CategoryFile.readCategories(folder, sources);
        ConceptIndex orders = ConceptFile.readOrders(folder, sources, vocabulary, categories.keySet());
        InstrumentIndex instruments = InstrumentFile.read(folder, sources);
        LabIndex labs = LabIndex.read(folder, sources);
        Map<String, Question> questions = CategoryFile.readQuestions(folder, sources);
        References references = new References(medicines, List.of(conditions, procedures, devices), orders, instruments, labs);
        Map<String, ContributorRow> contributors = ContributorFile.read(folder, "knowledge/contributors.csv", sources, references);
        Map<String, Profile> profiles = readProfiles(folder, profileNames, sources);
        return new Knowledge(
                Collections.unmodifiableMap(antidepressants),
                Collections.unmodifiableMap(AugmentationFile.read(folder, sources, medicines)),
                medicines,
                conditions,
                procedures,
                devices,
                orders,
                instruments,
                labs,
                List.copyOf(InteractionFile.read(folder, sources, references)),
                Collections.unmodifiableMap(limits),
                Collections.unmodifiableMap(categories),
                Collections.unmodifiableMap(questions),
                Collections.unmodifiableMap(sources),
                Collections.unmodifiableMap(profiles),
                TopicFile.read(folder, "knowledge/topics.csv",
                        new TopicFile.Names(limits, references, contributors.keySet(), questions.keySet()), sources),
                List.copyOf(contributors.values()),
                SuppositionFile.read(folder, questions.keySet(), sources),
                DisagreementFile.read(folder, categories.keySet(), profiles.keySet(), sources));
    }

    private static Map<String, Profile> readProfiles(RulesFolder folder, Iterable<String> names, Map<String, Source> sources) {
        Map<String, Profile> profiles = new LinkedHashMap<>(32);
        Profile base = ProfileFile.read(folder, "default", null, sources.keySet());
        profiles.put(base.name(), base);
        for (String name : names) {
            if (!name.equals(base.name())) {
                profiles.put(name, ProfileFile.read(folder, name, base, sources.keySet()));
            }
        }
        return profiles;
    }

    private static Iterable<String> profileNames(Path folder) {
        TreeSet<String> others = new TreeSet<>();
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.properties")) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                others.add(name.substring(0, name.length() - ".properties".length()));
            }
        } catch (IOException unreadable) {
            throw new KnowledgeException(folder.toString(), "could not be read as a folder of profiles", unreadable);
        }
        for (String shipped : ProfileFile.shipped()) {
            if (others.remove(shipped)) {
                names.add(shipped);
            }
        }
        names.addAll(others);
        return names;
    }
}
