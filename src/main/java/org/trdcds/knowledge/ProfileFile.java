package org.trdcds.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.trdcds.patient.Answer;

/**
 * Reads a profile: lines of {@code field = value}, {@code #} begins a comment. Fields that a profile does not state are those of
 * the profile {@code default}.
 */
public final class ProfileFile {

    private static final String ENDING = ".properties";

    private ProfileFile() {
    }

    /**
     * Reads a profile of the user's.
     *
     * @param file its name without ending becomes the name of the profile
     * @throws KnowledgeException naming file, line and field when a field is unknown or its value is not allowed
     */
    public static Profile read(Path file, Knowledge knowledge) {
        Path fileName = file.getFileName();
        String name = fileName == null ? "profile" : fileName.toString();
        String plain = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(plain, file.toString(), reader, knowledge.profiles().get("default"), knowledge.sources().keySet());
        } catch (IOException unreadable) {
            throw new KnowledgeException(file.toString(), "could not be read as a profile", unreadable);
        }
    }

    /** Reads a shipped profile; {@code base} is null for the default profile, which must state every field. */
    static Profile read(RulesFolder folder, String name, Profile base, Set<String> sources) {
        String file = "profiles/".concat(name).concat(ENDING);
        try (Reader reader = folder.open(file)) {
            return read(name, file, reader, base, sources);
        } catch (IOException unreadable) {
            throw new KnowledgeException(file, "could not be read as a profile", unreadable);
        }
    }

    private static Profile read(String name, String file, Reader reader, Profile base, Set<String> sources) throws IOException {
        ProfileFields fields = new ProfileFields(file, base, entries(file, new BufferedReader(reader)));
        String title = fields.text("title", base == null ? null : name);
        String source = fields.text("source", base == null ? null : base.source());
        if (!sources.contains(source)) {
            throw fields.wrong("source", "expected a key of sources.csv but found " + source);
        }
        return new Profile(name, title,
                fields.weeks(base == null ? 0 : base.weeks()),
                fields.oneOf("dose-table", DoseTable.values(), base == null ? null : base.doseTable()),
                fields.oneOf("failure", Profile.FailureCutOff.values(), base == null ? null : base.failure()),
                fields.choice("intolerance-counts", "yes", "no", base != null && base.intoleranceCounts()),
                fields.choice("distinct-classes", "yes", "no", base != null && base.distinctClasses()),
                fields.choice("undocumented-adherence", "presumed", "unknown", base != null && base.adherencePresumed()),
                fields.choice("unmeasured-outcome", "failure-when-switched", "unknown", base != null && base.outcomeBySwitch()),
                fields.oneOf("psychotherapy", Profile.Psychotherapy.values(), base == null ? null : base.psychotherapy()),
                fields.choice("combination-counts", "one", "each", base != null && base.combinationCountsOne()),
                fields.choice("episode", "lifetime", "current", base != null && base.lifetime()),
                relapse(fields, base),
                fields.count("needed", base == null ? 0 : base.needed()),
                fields.count("tms", base == null ? 0 : base.neededForTms()),
                fields.count("vns", base == null ? 0 : base.neededForVns()),
                fields.count("default-supply-days", base == null ? 0 : base.defaultSupplyDays()),
                fields.choice("names-resistance", "yes", "no", base != null && base.namesResistance()),
                source);
    }

    private enum RelapseCounts { YES, NO, POSSIBLE }

    private static Answer relapse(ProfileFields fields, Profile base) {
        RelapseCounts inherited = base == null ? null : switch (base.relapseCounts()) {
            case MET -> RelapseCounts.YES;
            case UNMET -> RelapseCounts.NO;
            case UNKNOWN -> RelapseCounts.POSSIBLE;
        };
        return switch (fields.oneOf("relapse-counts", RelapseCounts.values(), inherited)) {
            case YES -> Answer.MET;
            case NO -> Answer.UNMET;
            case POSSIBLE -> Answer.UNKNOWN;
        };
    }

    private static Map<String, ProfileFields.Entry> entries(String file, BufferedReader reader) throws IOException {
        Map<String, ProfileFields.Entry> entries = new LinkedHashMap<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String stripped = line.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            int equals = stripped.indexOf('=');
            if (equals < 1) {
                throw new KnowledgeException(file + ", line " + number, "expected field = value but found " + stripped);
            }
            String field = stripped.substring(0, equals).strip();
            if (!ProfileFields.NAMES.contains(field)) {
                throw new KnowledgeException(file + ", line " + number + ", field " + field,
                        "expected one of " + String.join(", ", ProfileFields.NAMES));
            }
            if (entries.put(field, new ProfileFields.Entry(number, stripped.substring(equals + 1).strip())) != null) {
                throw new KnowledgeException(file + ", line " + number + ", field " + field, "expected each field once");
            }
        }
        return entries;
    }

    /** The profiles shipped with the library, in the order of the clinical specification. */
    static Iterable<String> shipped() {
        return Arrays.asList("default", "nice", "athf-sf", "esketamine-trial", "european", "distinct-classes-3", "stard", "claims",
                "who-ddd", "first-line-nonresponse", "drug-and-psychotherapy", "any-two-treatments");
    }
}
