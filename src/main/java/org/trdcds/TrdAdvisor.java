package org.trdcds;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.RuleAccount;
import org.trdcds.assessment.RuleBaseAccount;
import org.trdcds.assessment.RuleDescription;
import org.trdcds.engine.Assessor;
import org.trdcds.engine.PreparedRules;
import org.trdcds.history.NewestEntry;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.knowledge.Profile;
import org.trdcds.patient.PatientRecord;

/**
 * Says of a depressed adult's treatment record which kind of next step fits, and why. Immutable and thread-safe: build one, use it
 * for every patient.
 *
 * <p>It suggests categories of next steps, never a drug or a dose. Decision support for licensed clinicians only.
 */
public final class TrdAdvisor {

    private final Assessor assessor;
    private final Knowledge knowledge;
    private final Profile profile;

    private TrdAdvisor(Assessor assessor, Knowledge knowledge, Profile profile) {
        this.assessor = assessor;
        this.knowledge = knowledge;
        this.profile = profile;
    }

    /** An advisor with the shipped rules and the default profile. */
    public static TrdAdvisor create() {
        return builder().build();
    }

    /** Begins an advisor with the shipped rules and the default profile. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Assesses one record on one day. Problems in the data are notices in the assessment, never exceptions.
     *
     * @param record what the chart says
     * @param asOf   the day to assess on; entries after it do not count
     */
    public Assessment assess(PatientRecord record, LocalDate asOf) {
        return assessor.assess(Objects.requireNonNull(record, "record"), Objects.requireNonNull(asOf, "asOf"));
    }

    /**
     * Assesses like {@link #assess}, and adds how every verdict came about: {@link Assessment#derivation()}. The graph has some hundred nodes
     * and takes about as long to draw as the assessment itself.
     */
    public Assessment explain(PatientRecord record, LocalDate asOf) {
        return assessor.explain(Objects.requireNonNull(record, "record"), Objects.requireNonNull(asOf, "asOf"));
    }

    /** The day of the record's newest entry, to assess on when no other day is given; empty for a record without dates. */
    public Optional<LocalDate> newestEntry(PatientRecord record) {
        return NewestEntry.of(record);
    }

    /** Every rule of the rule base, stage by stage. */
    public List<RuleDescription> catalogue() {
        return assessor.catalogue();
    }

    /** Every rule, stage by stage, in plain words and with what a reader needs to check it. */
    public List<RuleAccount> accountsOfRules() {
        return assessor.accountsOfRules();
    }

    /** What is said of the rule base as a whole: for whom it is, and which attributes of a patient it uses. */
    public RuleBaseAccount accountOfRuleBase() {
        return assessor.accountOfRuleBase();
    }

    /** The tables and profiles this advisor uses. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /** The definition of treatment resistance this advisor uses. */
    public Profile profile() {
        return profile;
    }

    /** Chooses the profile and adds a site's own rules. */
    public static final class Builder {
        private final PreparedRules rules = PreparedRules.shipped();
        private final Knowledge knowledge = KnowledgeFiles.shipped();
        private Profile profile = named("default");
        private Optional<Path> siteRules = Optional.empty();
        private boolean wouldChange = true;

        private Builder() {
        }

        /** A shipped profile by name; an unknown name is an {@link IllegalArgumentException} that lists the known ones. */
        public Builder profile(String name) {
            profile = named(name);
            return this;
        }

        /** A profile of the caller's own. */
        public Builder profile(Profile own) {
            profile = Objects.requireNonNull(own, "own");
            return this;
        }

        /**
         * A folder of a site's own rules, laid out like {@code rules/}: one folder a stage, checked like the shipped ones. Sources that
         * only these rules cite stand in its {@code knowledge/sources.csv}.
         */
        public Builder rules(Path folder) {
            siteRules = Optional.of(folder);
            return this;
        }

        /**
         * Leaves out what would turn each verdict. It is worked out only when somebody looks at it, by running the rules some dozens of
         * times more; whoever looks at everything of very many patients can do without.
         */
        public Builder withoutWouldChange() {
            wouldChange = false;
            return this;
        }

        /** Reads the rules; a site rule that cannot be used is an exception that names file and rule. */
        public TrdAdvisor build() {
            Knowledge tables = siteRules.map(folder -> KnowledgeFiles.withSources(knowledge, folder)).orElse(knowledge);
            Assessor assessor = wouldChange ? Assessor.supposing(rules, tables, profile, siteRules) : Assessor.of(rules, tables, profile, siteRules);
            return new TrdAdvisor(assessor, tables, profile);
        }

        private Profile named(String name) {
            Profile found = knowledge.profiles().get(name);
            if (found == null) {
                throw new IllegalArgumentException("No profile named " + name + "; known are " + String.join(", ", knowledge.profiles().keySet()));
            }
            return found;
        }
    }
}
