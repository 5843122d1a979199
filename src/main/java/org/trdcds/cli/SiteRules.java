package org.trdcds.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.trdcds.TrdAdvisor;
import picocli.CommandLine.Option;

/** A site's own rules beside the shipped ones. */
final class SiteRules {

    @Option(names = "--rules", paramLabel = "DIR", description = "A folder with a site's own rules, used beside the shipped ones.")
    private Path folder;

    /** The rules in this folder. */
    static SiteRules in(Path folder) {
        SiteRules rules = new SiteRules();
        rules.folder = folder;
        return rules;
    }

    TrdAdvisor.Builder addTo(TrdAdvisor.Builder builder) {
        return folder().map(builder::rules).orElse(builder);
    }

    /** The folder, if one is named; to name what is no folder is wrong usage. */
    Optional<Path> folder() {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UsageException("expected a folder of rules, found none at " + folder);
        }
        return Optional.ofNullable(folder);
    }
}
