package org.trdcds.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.trdcds.TrdAdvisor;
import org.trdcds.json.NearestName;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.knowledge.Profile;
import org.trdcds.knowledge.ProfileFile;
import picocli.CommandLine.Option;

/** The definition of treatment resistance that a command line names. */
final class ProfileChoice {

    @Option(names = "--profile", paramLabel = "NAME|FILE", defaultValue = "default",
            description = "Definition of treatment resistance: a shipped one (see profiles) or a file. Default: ${DEFAULT-VALUE}.")
    private String profile;

    TrdAdvisor.Builder addTo(TrdAdvisor.Builder builder) {
        return builder.profile(chosen());
    }

    /** The one named; a name that none has is wrong usage. */
    Profile chosen() {
        return isFile() ? ProfileFile.read(Path.of(profile), KnowledgeFiles.shipped()) : shipped(profile);
    }

    /** A shipped profile; a name that none has is wrong usage. */
    static Profile shipped(String name) {
        Profile found = KnowledgeFiles.shipped().profiles().get(name);
        if (found == null) {
            throw unknown(name);
        }
        return found;
    }

    private boolean isFile() {
        return profile.indexOf('/') >= 0 || profile.endsWith(".properties") || Files.isRegularFile(Path.of(profile));
    }

    private static UsageException unknown(String name) {
        return new UsageException("no profile named " + name + NearestName.of(name, KnowledgeFiles.shipped().profiles().keySet())
                .map(near -> "; did you mean " + near + "?").orElse("; see 'trd-cds profiles'"));
    }
}
