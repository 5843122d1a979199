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

    /** The tables and profiles shipped with the library. */
    public static Knowledge shipped() {
        return read(RulesFolder.SHIPPED, ProfileFile.shipped());
    }

    /**
     * The tables and profiles of a rules folder laid out like the shipped one; every profile in it is read, whatever its name.
     *
     * @param rulesFolder folder that holds {@code knowledge/} and {@code profiles/}
     */
    public static Knowledge from(Path rulesFolder) {
        return read(RulesFolder.of(rulesFolder), profileNames(rulesFolder.resolve("profiles")));
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
                knowledge.profiles(), knowledge.topics(), knowledge.contributors(), knowledge.entryNames(),
                knowledge.interactionIndex());
    }

    private static Knowledge read(RulesFolder folder, Iterable<String> profileNames) {
        Map<String, Source> sources = SourceFile.read(folder);
        MedicineIndex medicines = new MedicineIndex();
        Map<String, Antidepressant> antidepressants = AntidepressantFile.read(folder, sources, medicines);
        MedicineFile.readMedicines(folder, sources, medicines);
        MedicineFile.readBrands(folder, sources, medicines);
        MedicineFile.readProducts(folder, sources, medicines);
        Map<String, Limit> limits = LimitFile.read(folder, sources);
        ConceptIndex conditions = ConceptFile.read(folder, "knowledge/conditions.csv", sources);
        ConceptIndex procedures = ConceptFile.read(folder, "knowledge/procedures.csv", sources);
        ConceptIndex devices = ConceptFile.read(folder, "knowledge/devices.csv", sources);
        ConceptIndex orders = ConceptFile.read(folder, "knowledge/orders.csv", sources);
        InstrumentIndex instruments = InstrumentFile.read(folder, sources);
        LabIndex labs = LabIndex.read(folder, sources);
        KnownNames known = new KnownNames();
        List.of(conditions, procedures, devices, orders).forEach(table -> known.add(table.names()));
        known.add(medicines.names());
        known.add(instruments.all().stream().map(Instrument::id).toList());
        known.add(labs.names());
        List<ContributorRow> contributors = ContributorFile.read(folder, "knowledge/contributors.csv", known, sources);
        known.add(contributors.stream().map(ContributorRow::code).toList());
        return new Knowledge(
                Collections.unmodifiableMap(antidepressants),
                Collections.unmodifiableMap(AugmentationFile.read(folder, sources, medicines)),
                medicines, conditions, procedures, devices, orders, instruments, labs,
                List.copyOf(InteractionFile.read(folder, sources, medicines, medicines.allRoles())),
                Collections.unmodifiableMap(limits),
                Collections.unmodifiableMap(CategoryFile.readCategories(folder, sources)),
                Collections.unmodifiableMap(CategoryFile.readQuestions(folder, sources)),
                Collections.unmodifiableMap(sources),
                Collections.unmodifiableMap(readProfiles(folder, profileNames, sources)),
                TopicFile.read(folder, "knowledge/topics.csv", limits, known, sources),
                contributors);
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
